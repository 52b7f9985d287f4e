package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothEstimate;
import io.tailorline.workflow.workshop.stock.ClothFound;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.persistence.ClothPlacing.Outcome;
import io.tailorline.workflow.workshop.stock.persistence.ClothPlacing.Try;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reservations in the schema {@code workshop}. What gives cloth back asks nobody: only who takes some of a roll, or
 * changes it, locks its row. All write in one order, so that nobody waits for one who waits for him: roll, reservation,
 * the order's lot, the waiting list.
 */
public final class StoredReservations implements StockReservation {

    /** Whoever loses the best roll so often to others begins his transaction again. */
    private static final int TRIES = 50;

    private final StoredRolls rolls;
    private final ReservationRows rows;
    private final WaitRows waits;
    private final ClothPlacing placing;
    private final ClothUse use;
    private final ClothArrivals arrivals;
    private final CutBooking cuts;
    private final StockRules rules;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final Consumer<Object> events;

    StoredReservations(StockParts parts) {
        this.rolls = parts.rolls();
        this.rows = parts.reservations();
        this.waits = parts.waits();
        this.placing = parts.placing();
        this.use = parts.use();
        this.arrivals = parts.arrivals();
        this.cuts = parts.cuts();
        this.rules = parts.rules();
        this.clock = parts.clock();
        this.transaction = parts.transaction();
        this.events = parts.events();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ClothAnswer offer(ClothRequest request, Instant until) {
        return reserve(request, State.SOFT, Optional.of(until.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public ClothAnswer confirm(ClothRequest request) {
        return reserve(request, State.FIRM, Optional.empty());
    }

    @Override
    public ClothAnswer share(ClothRequest lay, List<String> orders) {
        return Objects.requireNonNull(transaction.execute(status -> {
            orders.stream()
                    .flatMap(order -> rows.of(order).stream())
                    .filter(one -> one.isActive() && one.material() == lay.material())
                    .sorted(Comparator.comparing(Reservation::id))
                    .forEach(one -> rows.change(one.in(State.SHARED, Optional.empty())));
            ClothAnswer answer = confirm(lay);
            answer.found().ifPresent(held -> orders.forEach(order -> rows.share(order, held, State.SHARED)));
            return answer;
        }));
    }

    @Override
    public void shareIsCut(Reservation lay, List<String> orders) {
        transaction.executeWithoutResult(status -> orders.forEach(order -> rows.share(order, lay, State.CONSUMED)));
    }

    /** Orders that wait for cloth of the article. */
    List<String> waitingFor(String article) {
        return waits.of(article).stream()
                .map(wait -> wait.request().order())
                .distinct()
                .toList();
    }

    @Override
    public void due(String order, LocalDate day) {
        transaction.executeWithoutResult(status -> {
            rows.due(order, day);
            waits.due(order, day);
        });
    }

    @Override
    public List<Reservation> adopt(String offer, String order) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean any = false;
            for (Reservation one : rows.of(offer)) {
                any |= one.state() == State.SOFT && rows.adopts(one, order);
            }
            if (any) {
                rows.adoptLots(offer, order);
            }
            return any ? rows.of(order) : List.<Reservation>of();
        }));
    }

    /** In a transaction of its own each try sees what others have left; within another one it only looks again. */
    private ClothAnswer reserve(ClothRequest request, State state, Optional<Instant> until) {
        for (int next = 0; next < TRIES; next++) {
            Try result = Objects.requireNonNull(transaction.execute(status -> {
                Try placed = placing.place(request, state, until, now());
                if (state == State.FIRM) {
                    settleWait(request, placed.outcome());
                }
                return placed;
            }));
            if (result.outcome() == Outcome.RESERVED) {
                return new ClothAnswer.Reserved(result.reservation().orElseThrow());
            }
            if (result.outcome() == Outcome.NONE) {
                return none(request);
            }
            if (result.outcome() == Outcome.OFFERED_OUT) {
                return offeredOut(request);
            }
        }
        throw new IllegalStateException("No roll was found for order '%s' in %d tries; others were faster each time."
                .formatted(request.order(), TRIES));
    }

    private void settleWait(ClothRequest request, Outcome outcome) {
        if (outcome == Outcome.NONE) {
            waits.put(request, now());
        } else if (outcome == Outcome.RESERVED) {
            waits.remove(request);
        }
    }

    /** It is there, and not held for yet another offer. */
    private ClothAnswer.NoCloth offeredOut(ClothRequest request) {
        ClothAnswer.NoCloth none = none(request);
        return new ClothAnswer.NoCloth(request, none.neededMm(), none.longestMm(), Optional.of(arrivals.today(now())));
    }

    private ClothAnswer.NoCloth none(ClothRequest request) {
        double longest = placing.candidates(request).stream()
                .mapToDouble(roll -> roll.placement().longestFreeMm())
                .max()
                .orElse(0);
        return new ClothAnswer.NoCloth(
                request,
                Mm.onGrid(request.lengthMm()),
                longest,
                arrivals.expected(now()).apply(request));
    }

    @Override
    public ClothAnswer laid(String order, Material material, String part, double markerMm, double reached) {
        double length = Mm.onGrid(markerMm + 2 * rules.endMm());
        ClothAnswer answer = Objects.requireNonNull(transaction.execute(status -> {
            Reservation held = rows.active(order, material, part).orElse(null);
            if (held == null) {
                return none(awaited(order, material, part));
            }
            Optional<Reservation> firm = placing.resized(held.withLength(length).in(State.FIRM, Optional.empty()));
            if (firm.isEmpty()) {
                return none(placing.asked(held.withLength(length)));
            }
            use.add(order, held.article(), reached, now());
            return new ClothAnswer.Reserved(
                    layNow(firm.get()).map(ReservedCloth::reservation).orElse(firm.get()));
        }));
        answer.found().ifPresent(firm -> serveIfAlone(firm.article()));
        return answer;
    }

    private ClothRequest awaited(String order, Material material, String part) {
        return waits.find(order, material, part)
                .map(WaitRows.Wait::request)
                .orElseThrow(() ->
                        new NoSuchElementException("Order '%s' has no %s reserved and waits for none; confirm it first."
                                .formatted(order, material.word())));
    }

    @Override
    public Optional<Reservation> consume(CutFromRoll cut) {
        Optional<CutBooking.Booked> booked = Objects.requireNonNull(transaction.execute(status -> {
            Optional<CutBooking.Booked> done = cuts.book(cut, now());
            waits.find(cut.order(), cut.material(), cut.part())
                    .map(WaitRows.Wait::request)
                    .ifPresent(waits::remove);
            return done;
        }));
        booked.ifPresent(one -> serveIfAlone(one.article()));
        return booked.map(CutBooking.Booked::reservation);
    }

    @Override
    public List<Reservation> release(String order) {
        return release(order, EnumSet.allOf(Material.class));
    }

    @Override
    public List<Reservation> release(String order, Set<Material> materials) {
        List<Reservation> released = Objects.requireNonNull(transaction.execute(status -> {
            List<Reservation> ended = new ArrayList<>();
            rows.of(order).stream()
                    .filter(one -> one.isActive() || one.state() == State.SHARED)
                    .filter(one -> materials.contains(one.material()))
                    .sorted(Comparator.comparing(Reservation::id))
                    .forEach(one -> {
                        placing.end(one);
                        ended.add(one.released());
                    });
            waits.ofOrder(order).stream()
                    .map(WaitRows.Wait::request)
                    .filter(wait -> materials.contains(wait.material()))
                    .forEach(waits::remove);
            return ended;
        }));
        released.stream().map(Reservation::article).distinct().forEach(this::serveIfAlone);
        return released;
    }

    @Override
    public ClothAnswer moveTo(String order, Material material, String part, String roll) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Reservation> held = rows.active(order, material, part);
            if (held.isEmpty()) {
                return none(awaited(order, material, part));
            }
            Optional<Reservation> moved = placing.move(held.get(), roll, now());
            return moved.<ClothAnswer>map(ClothAnswer.Reserved::new).orElseGet(() -> {
                Reservation one = held.get();
                double longest = rolls.find(roll)
                        .map(found -> found.placement().longestFreeMm())
                        .orElse(0.0);
                return new ClothAnswer.NoCloth(one.request(), one.lengthMm(), longest, Optional.empty());
            });
        }));
    }

    @Override
    public Optional<ReservedCloth> cloth(String order, Material material, String part) {
        return rows.active(order, material, part)
                .flatMap(held -> rolls.find(held.roll()).flatMap(roll -> ClothAhead.of(roll, held)));
    }

    @Override
    public Optional<ReservedCloth> lay(String order, Material material, String part) {
        return Objects.requireNonNull(transaction.execute(status -> rows.active(order, material, part)
                .filter(held -> rolls.lock(held.roll()).isPresent())
                .flatMap(this::layNow)));
    }

    /** With its roll locked, so that the place is of the roll as it is. */
    private Optional<ReservedCloth> layNow(Reservation held) {
        Optional<ReservedCloth> cloth = rolls.find(held.roll())
                .flatMap(roll -> ClothAhead.of(roll, held))
                .map(ReservedCloth::laid);
        cloth.map(ReservedCloth::reservation)
                .filter(laid -> !laid.laidFromMm().equals(held.laidFromMm()))
                .ifPresent(rows::change);
        return cloth;
    }

    @Override
    public ClothRequest asked(Reservation held) {
        return placing.asked(held);
    }

    @Override
    public List<Reservation> of(String order) {
        return rows.of(order);
    }

    @Override
    public List<Reservation> active() {
        return rows.active();
    }

    @Override
    public List<ClothWait> waiting() {
        return waits(waits.all());
    }

    @Override
    public List<ClothWait> waiting(String order) {
        return waits(waits.ofOrder(order));
    }

    private List<ClothWait> waits(List<WaitRows.Wait> all) {
        Function<ClothRequest, Optional<LocalDate>> expected = arrivals.expected(now());
        return all.stream()
                .map(wait -> new ClothWait(wait.request(), wait.since(), expected.apply(wait.request())))
                .toList();
    }

    @Override
    public Optional<LocalDate> expected(ClothRequest request) {
        Instant now = now();
        return placing.isThere(request, now)
                ? Optional.of(arrivals.today(now))
                : arrivals.expected(now).apply(request);
    }

    @Override
    public List<Reservation> sweep() {
        TreeSet<String> articles = new TreeSet<>(waits.articles());
        for (Reservation over : rows.ended(now())) {
            transaction.executeWithoutResult(status -> placing.expire(over, now()));
        }
        List<Reservation> found = new ArrayList<>();
        articles.forEach(article -> found.addAll(serveWaiting(article)));
        return found;
    }

    @Override
    public List<Reservation> serveWaiting(String article) {
        List<Reservation> found = new ArrayList<>();
        for (WaitRows.Wait wait : waits.of(article)) {
            serve(wait.request()).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Reservation> serve(ClothRequest request) {
        for (int next = 0; next < TRIES; next++) {
            Try result = Objects.requireNonNull(transaction.execute(status -> {
                Try placed = placing.place(request, State.FIRM, Optional.empty(), now());
                if (placed.outcome() != Outcome.RESERVED) {
                    status.setRollbackOnly();
                    return placed;
                }
                if (!waits.remove(request)) {
                    // served by somebody else, or cancelled
                    status.setRollbackOnly();
                    return new Try(Outcome.NONE, Optional.empty());
                }
                placed.reservation().ifPresent(one -> AfterCommit.run(() -> events.accept(new ClothFound(one))));
                return placed;
            }));
            if (result.outcome() != Outcome.AGAIN) {
                return result.reservation();
            }
        }
        return Optional.empty();
    }

    /** At once where nobody else's transaction runs; else whoever waits is served by the next round. */
    void serveIfAlone(String article) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            serveWaiting(article);
        }
    }

    @Override
    public double estimateMm(double areaMm2, double widthMm, boolean matched) {
        double reached = ClothEstimate.use(use.last(matched), rules.usualUse(matched));
        return ClothEstimate.lengthMm(areaMm2, widthMm, reached, rules.endMm());
    }
}
