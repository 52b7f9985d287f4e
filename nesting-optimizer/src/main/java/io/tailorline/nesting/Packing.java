package io.tailorline.nesting;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.CheapestSolution;
import io.tailorline.nesting.search.Compaction;
import io.tailorline.nesting.search.LayPacker;
import io.tailorline.nesting.search.NoLayoutFound;
import io.tailorline.nesting.search.Packer;
import io.tailorline.nesting.search.Polish;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import java.util.Optional;

/**
 * A packed layout of pieces, as the search left it.
 *
 * @param request for exactly these pieces
 */
record Packing(MarkerRequest request, MarkerProblem problem, Solution solution) {

    /** Share of the budget for a shorter knife path at the same length; measured, see docs/adr/0015-objective.md. */
    private static final double POLISH = 0.05;

    /** Share of the budget after which the leans of pairs are decided. */
    private static final double FINDING_LEANS = 0.4;

    /**
     * More copies are laid by length alone: a knife tour over them takes longer to find than a search can spare, and
     * 2-opt grows with the square of their number. A suit has 40.
     */
    private static final int MOST_PRICED = 200;

    /** Fewer orders than this, or than so many copies, are searched as a whole. */
    private static final int LEAST_ORDERS = 2;

    private static final int LEAST_COPIES = 60;

    /** Lays the pieces of a request, and compacts what was found. */
    static Packing of(MarkerRequest request, MarkerProblem problem, Terminator terminator, SolutionListener listener) {
        SolutionListener shorter = SolutionListener.shorterOnly(listener);
        PackingProblem packing = PackingProblem.of(tiltedAlike(request, problem, problem.instance(), terminator));
        LayoutCost cost = isPriced(request, packing) ? cost(request, problem, terminator) : Solution::length;
        SearchBudget budget = request.budget();
        Compaction compaction = new Compaction(packing, cost, budget.seed(), budget.threads());
        Solution found = search(request, problem, packing, compaction.before(terminator), shorter);
        return new Packing(request, problem, compaction.compact(found, terminator, shorter));
    }

    /**
     * Lays pieces to see whether they fit, by length alone: only a marker that will be cut has its cutting time
     * estimated. It may be longer than the target; empty when no layout was found that keeps their rules.
     */
    static Optional<Packing> trial(MarkerRequest request, double target, Terminator budget) {
        MarkerProblem problem = MarkerProblem.of(request);
        TargetLengthTerminator bounded = TargetLengthTerminator.until(target, budget);
        MarkerRequest byLength = request.withCosts(MarkerCosts.lengthOnly());
        try {
            Solution solution = pack(byLength, problem, problem.instance(), bounded, bounded);
            return Optional.of(new Packing(request, problem, solution));
        } catch (NoLayoutFound none) {
            return Optional.empty();
        }
    }

    /** Whether it is no longer than that, mm. */
    boolean isWithin(double length) {
        return solution.length() <= length;
    }

    /** Continues the search; the result is not longer. */
    Packing shortened(Terminator terminator, SolutionListener listener) {
        if (terminator.isOver()) {
            return this;
        }
        Solution other = pack(request, problem, problem.instance().beginningWith(solution), terminator, listener);
        return other.length() <= solution.length() ? new Packing(request, problem, other) : this;
    }

    /** Continues a trial until it is short enough; by length alone, not longer than this. */
    Packing shortenedTo(double target, Terminator budget) {
        TargetLengthTerminator bounded = TargetLengthTerminator.until(target, budget);
        if (bounded.isOver()) {
            return this;
        }
        MarkerRequest byLength = request.withCosts(MarkerCosts.lengthOnly());
        Solution other = pack(byLength, problem, problem.instance().beginningWith(solution), bounded, bounded);
        return other.length() <= solution.length() ? new Packing(request, problem, other) : this;
    }

    private static Solution pack(
            MarkerRequest request,
            MarkerProblem problem,
            Instance instance,
            Terminator terminator,
            SolutionListener listener) {
        Instance leaning = tiltedAlike(request, problem, instance, terminator);
        return search(request, problem, PackingProblem.of(leaning), terminator, listener);
    }

    /** Where pairs must lean alike, a first search finds out how, and the one to come keeps to it. */
    private static Instance tiltedAlike(
            MarkerRequest request, MarkerProblem problem, Instance instance, Terminator terminator) {
        if (!problem.mustTiltAlike()) {
            return instance;
        }
        Solution free = search(
                request.withCosts(MarkerCosts.lengthOnly()),
                problem,
                PackingProblem.of(instance),
                terminator.upTo(FINDING_LEANS),
                SolutionListener.none());
        return problem.tiltedAlike(instance, free);
    }

    /** The shortest found, or one that costs less because it is cut faster. */
    private static Solution search(
            MarkerRequest request,
            MarkerProblem problem,
            PackingProblem packing,
            Terminator terminator,
            SolutionListener listener) {
        SearchBudget budget = request.budget();
        Instance instance = packing.instance();
        Packer packer = isLay(problem, instance) && LayPacker.obstacle(instance).isEmpty()
                ? new LayPacker(packing, problem.orders(), budget.seed(), budget.threads())
                : new StripPacker(packing, budget.seed(), budget.threads());
        if (!isPriced(request, packing)) {
            return packer.pack(terminator, listener);
        }
        LayoutCost cost = cost(request, problem, terminator);
        CheapestSolution cheapest = new CheapestSolution(listener);
        packer.pack(terminator.upTo(1 - POLISH), cheapest);
        return new Polish(packing, cost, budget.seed(), budget.threads())
                .polish(cheapest.of(cost, terminator), terminator, listener);
    }

    private static boolean isPriced(MarkerRequest request, PackingProblem packing) {
        return request.costs().countTime() && packing.copies() <= MOST_PRICED;
    }

    private static LayoutCost cost(MarkerRequest request, MarkerProblem problem, Terminator terminator) {
        return onTheRoll(problem.cost(request.costs(), request.table(), terminator::isPastDeadline), request.fabric());
    }

    /** Whether there are so many orders that they are searched one by one and by windows. */
    private static boolean isLay(MarkerProblem problem, Instance instance) {
        return problem.orders().size() >= LEAST_ORDERS && instance.copies() >= LEAST_COPIES;
    }

    /** Why many orders were searched as a whole, if they were: a line. */
    Optional<String> whyAsAWhole() {
        Instance instance = problem.instance();
        return isLay(problem, instance)
                ? LayPacker.obstacle(instance)
                        .map(obstacle -> "the %d orders were laid in one search, not one by one and joined: %s."
                                .formatted(problem.orders().size(), words(obstacle)))
                : Optional.empty();
    }

    private static String words(LayPacker.Obstacle obstacle) {
        return switch (obstacle) {
            case FLAWS -> "flaws keep their places on the cloth";
            case FIXED_COPIES -> "some pieces are fixed";
            case PATTERN_ALONG -> "pieces must match lines across the cloth";
        };
    }

    /** A layout longer than the cloth is useless, however fast it is cut. */
    private static LayoutCost onTheRoll(LayoutCost cost, Fabric fabric) {
        return fabric.maxLength().isEmpty()
                ? cost
                : solution -> solution.length() > fabric.lengthOnGrid() ? Double.POSITIVE_INFINITY : cost.of(solution);
    }

    Marker marker() {
        return problem.marker(solution);
    }
}
