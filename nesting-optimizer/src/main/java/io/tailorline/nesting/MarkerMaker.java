package io.tailorline.nesting;

import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.TiltedPairs;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.problem.RuleConflict;
import io.tailorline.nesting.search.NoLayoutFound;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.piece.OrderPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Makes markers. Stateless and safe for use by many threads; each call uses as many workers as its budget sets.
 *
 * <p>Every marker returned has passed the independent check against its own patterns; one that fails is a bug in the
 * search and is thrown as an {@link IllegalStateException}.
 */
public final class MarkerMaker {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Share of the budget after which all pieces must fit; otherwise the search turns to a subset that does. */
    private static final double GIVE_UP_AT = 0.6;

    /** The same when all pieces are known not to fit and only the length that they need is asked for. */
    private static final double HOPELESS = 0.2;

    private static final String HURRIED = "the time ended before the search began: the marker is only a first"
            + " layout; more time finds a shorter marker.";

    private final LongSupplier nanoClock;

    public MarkerMaker() {
        this(System::nanoTime);
    }

    /** @param nanoClock a monotonic clock, ns, by which budgets in seconds are measured */
    public MarkerMaker(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** The best marker that the request's budget allows. */
    public MarkerResult make(MarkerRequest request) {
        return make(request, MarkerProgress.none());
    }

    public MarkerResult make(MarkerRequest request, MarkerProgress progress) {
        return make(request, progress, new Cancellation());
    }

    /** @param cancellation ends the search early; the result is then the best marker so far */
    public MarkerResult make(MarkerRequest request, MarkerProgress progress, Cancellation cancellation) {
        long now = nanoClock.getAsLong();
        Terminator terminator = terminator(request.budget(), now);
        return search(
                request,
                terminator.unless(cancellation::isWanted),
                problem -> new ProgressReporter(problem, progress, nanoClock, now));
    }

    /** The same with a stop rule of the caller's own; the budget gives seed and threads only. */
    public MarkerResult make(MarkerRequest request, Terminator terminator, SolutionListener listener) {
        return search(request, terminator, problem -> listener);
    }

    /** Markers of several orders on several rolls; budget and threads as for one marker. */
    public RollsResult make(RollsRequest request, Cancellation cancellation) {
        Terminator terminator = terminator(request.base().budget(), nanoClock.getAsLong());
        return make(request, terminator.unless(cancellation::isWanted));
    }

    /** The same with a stop rule of the caller's own. */
    public RollsResult make(RollsRequest request, Terminator terminator) {
        Optional<MarkerResult.Rejected> broken = RequestCheck.refusalOnAnyCloth(request.base());
        if (broken.isEmpty()) {
            broken = refusalOnAnyCloth(request.base(), MarkerProblem.of(request.base()));
        }
        if (broken.isPresent()) {
            return new RollsResult.Refused(broken.get());
        }
        return new RollsMaker(request, terminator).make();
    }

    private Terminator terminator(SearchBudget budget, long now) {
        return budget.countsIterations()
                ? Terminator.iterations(budget.iterations())
                : Terminator.deadline(nanoClock, now, now + (long) (budget.seconds() * NANOS_PER_SECOND));
    }

    private MarkerResult search(
            MarkerRequest request, Terminator terminator, Function<MarkerProblem, SolutionListener> listenerOf) {
        Optional<MarkerResult.Rejected> broken = RequestCheck.refusal(request);
        if (broken.isPresent()) {
            return broken.get();
        }
        MarkerProblem problem = MarkerProblem.of(request);
        Optional<MarkerResult.Rejected> refusal =
                refusal(request, problem).or(() -> StartCheck.refusal(request, problem));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            return search(request, problem, terminator, listenerOf.apply(problem));
        } catch (NoLayoutFound none) {
            return MarkerResult.Rejected.notTogether(problem.tightest().orElseThrow(() -> none));
        }
    }

    private static MarkerResult search(
            MarkerRequest request, MarkerProblem problem, Terminator terminator, SolutionListener listener) {
        if (request.fabric().maxLength().isEmpty()) {
            FirstPassListener firstPass = new FirstPassListener(listener);
            Packing packing = Packing.of(request, problem, terminator, firstPass);
            boolean hurried = !firstPass.hasPassed() && terminator.isPastDeadline();
            return made(packing, hurried ? List.of(HURRIED) : List.of());
        }
        double target = request.fabric().lengthOnGrid();
        double giveUpAt = problem.leastLength() > target ? HOPELESS : GIVE_UP_AT;
        TargetLengthTerminator bounded = TargetLengthTerminator.givingUpAt(target, giveUpAt, terminator, listener);
        Packing packing = Packing.of(request, problem, bounded, bounded);
        return packing.solution().length() <= target ? made(packing, List.of()) : tooShort(packing, target, terminator);
    }

    /** @param more notes on the search */
    private static MarkerResult made(Packing packing, List<String> more) {
        Marker marker = StartCheck.shorter(packing.marker(), packing.request());
        refuseUnlessLegal(marker, packing.request());
        List<String> notes = new ArrayList<>(more);
        StartCheck.whyLonger(marker, packing.request()).ifPresent(notes::add);
        packing.whyAsAWhole().ifPresent(notes::add);
        notes.addAll(notes(marker, packing.problem()));
        return new MarkerResult.Made(marker, notes);
    }

    /** Notes on a marker and on the rules it was made by, a line each. */
    private static List<String> notes(Marker marker, MarkerProblem problem) {
        List<String> notes = new ArrayList<>(problem.unusedRules());
        notes.addAll(notesOfMarker(marker, problem));
        return notes;
    }

    /** Notes on a marker, a line each. */
    static List<String> notesOfMarker(Marker marker, MarkerProblem problem) {
        List<String> notes = new ArrayList<>(problem.notes());
        notes.addAll(TiltedPairs.notes(marker));
        problem.surplus()
                .forEach(copy ->
                        notes.add("'%s' is cut through both plies: the second copy is surplus.".formatted(copy)));
        return notes;
    }

    /** @param all the shortest packing of all pieces, longer than the cloth */
    private static MarkerResult tooShort(Packing all, double target, Terminator terminator) {
        MarkerRequest request = all.request();
        OrderSelector selector = new OrderSelector(request, target, terminator);
        Optional<OrderSelector.Fitting> fitting = selector.find(SolutionListener.none());
        BundleSelection chosen = fitting.map(OrderSelector.Fitting::selection).orElse(BundleSelection.none(request));
        List<Shortfall.Left> left = chosen.rest().stream()
                .map(bundle -> Shortfall.left(bundle, request))
                .toList();
        Optional<Marker> partial = fitting.map(found -> {
            Marker marker = found.packing()
                    .marker()
                    .without(left.stream().map(Shortfall.Left::bundle).toList());
            refuseUnlessLegal(marker, request);
            return marker;
        });
        return MarkerResult.Rejected.tooShort(
                new Shortfall(all.marker().length(), partial, left, selector.tried(), notes(fitting, all.problem())),
                request.fabric().maxLength().orElseThrow(),
                all.problem().leastLength());
    }

    private static List<String> notes(Optional<OrderSelector.Fitting> fitting, MarkerProblem all) {
        List<String> notes = new ArrayList<>();
        fitting.map(OrderSelector.Fitting::packing).ifPresent(packing -> {
            notes.addAll(all.unusedRules());
            notes.addAll(notesOfMarker(packing.marker(), packing.problem()));
        });
        return notes;
    }

    /** Refusals that need no search. */
    private static Optional<MarkerResult.Rejected> refusal(MarkerRequest request, MarkerProblem problem) {
        Optional<MarkerResult.Rejected> refusal = refusalOnAnyCloth(request, problem);
        return refusal.isPresent() ? refusal : refusalOnThisCloth(request, problem);
    }

    /** Refusals that hold on any cloth. */
    static Optional<MarkerResult.Rejected> refusalOnAnyCloth(MarkerRequest request, MarkerProblem problem) {
        Optional<String> twice = orderGivenTwice(request);
        if (twice.isPresent()) {
            return twice.map(MarkerResult.Rejected::orderTwice);
        }
        return problem.isEmpty() ? Optional.of(MarkerResult.Rejected.noPieces(request.material())) : Optional.empty();
    }

    /** Refusals that another cloth, or another way of spreading it, could avoid. */
    static Optional<MarkerResult.Rejected> refusalOnThisCloth(MarkerRequest request, MarkerProblem problem) {
        if (!request.fabric().spread().surplus() && !problem.surplus().isEmpty()) {
            return Optional.of(MarkerResult.Rejected.surplus(
                    request.fabric().spread().kind().word(), problem.surplus()));
        }
        Optional<RuleConflict> conflict = problem.conflict();
        if (conflict.isPresent()) {
            return conflict.map(MarkerResult.Rejected::rulesContradict);
        }
        double usableWidth = request.fabric().usableWidth();
        return problem.firstPieceTooWide()
                .map(piece -> MarkerResult.Rejected.tooWide(piece.piece(), piece.width(), usableWidth));
    }

    static void refuseUnlessLegal(Marker marker, MarkerRequest request) {
        CheckReport report = MarkerCheck.check(marker, request.orders());
        if (!report.passed()) {
            throw new IllegalStateException("The marker found failed its check: " + report.failures());
        }
    }

    private static Optional<String> orderGivenTwice(MarkerRequest request) {
        Set<String> seen = new TreeSet<>();
        return request.orders().stream()
                .map(OrderPieces::id)
                .filter(id -> !seen.add(id))
                .findFirst();
    }
}
