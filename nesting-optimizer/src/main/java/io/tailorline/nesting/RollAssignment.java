package io.tailorline.nesting;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.Terminator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which order is cut from which roll: first fit decreasing with backtracking.
 *
 * <p>Orders are taken in falling area, each tried on the rolls it leaves least cloth over on first; a roll takes it
 * when a trial marker of all that it then holds is short enough. So the first descent is the classic heuristic (Johnson
 * 1974). Backtracking continues from there as a branch and bound: an assignment is better when fewer orders are left
 * out, then when less cloth is cut; a branch is given up when the lengths of its markers, none of which grows shorter
 * by adding orders than area over width, already lead to more. Trials are cached. It ends when all assignments are
 * explored or its part of the budget is spent; the first descent is always finished. The result does fit; a set that
 * only just fits may be missed.
 */
final class RollAssignment {

    /** Share of the budget for assigning; the rest shortens the markers. */
    private static final double SHARE = 0.6;

    /** Each trial may take so much of what is left of that. */
    private static final double SHARE_OF_A_TRIAL = 0.15;

    /** However fast the machine: trials are first fills at least. */
    private static final int MOST_TRIALS = 200;

    private final RollsRequest request;
    private final Terminator terminator;
    private final List<List<OrderBundle>> units;
    private final Map<Integer, Map<BundleSelection, Optional<Packing>>> seen = new HashMap<>();
    private final BundleSelection[] assigned;
    private final Packing[] packed;
    private int trials;
    private int left;
    private Packing[] best;
    private int bestLeft = Integer.MAX_VALUE;
    private double bestCloth = Double.POSITIVE_INFINITY;

    /** @param units orders, or garments where orders may be split */
    RollAssignment(RollsRequest request, List<List<OrderBundle>> units, Terminator terminator) {
        this.request = request;
        this.terminator = terminator;
        this.units = units.stream()
                .sorted(Comparator.comparingDouble(unit -> -area(unit)))
                .toList();
        this.assigned = new BundleSelection[request.rolls().size()];
        this.packed = new Packing[assigned.length];
        this.best = packed.clone();
        for (int roll = 0; roll < assigned.length; roll++) {
            assigned[roll] = BundleSelection.none(
                    request.base().withFabric(request.rolls().get(roll)));
        }
    }

    /** For each roll the bundles on it; null where there are none. */
    Packing[] assign() {
        descend(0);
        return best;
    }

    private double area(List<OrderBundle> unit) {
        return MarkerProblem.of(BundleSelection.none(request.base()).with(unit).asRequest())
                .area();
    }

    private void descend(int index) {
        if (left > bestLeft || left == bestLeft && cloth() >= bestCloth || bestLeft < Integer.MAX_VALUE && isSpent()) {
            return;
        }
        if (index == units.size()) {
            best = packed.clone();
            bestLeft = left;
            bestCloth = cloth();
            return;
        }
        List<OrderBundle> unit = units.get(index);
        for (int roll : tightestFirst(unit)) {
            BundleSelection before = assigned[roll];
            Packing packedBefore = packed[roll];
            Optional<Packing> trial = trial(roll, before.with(unit));
            if (trial.isPresent()) {
                assigned[roll] = before.with(unit);
                packed[roll] = trial.get();
                descend(index + 1);
                assigned[roll] = before;
                packed[roll] = packedBefore;
            }
        }
        left++;
        descend(index + 1);
        left--;
    }

    private boolean isSpent() {
        return trials >= MOST_TRIALS || terminator.spent() >= SHARE || terminator.isOver();
    }

    /** Cloth cut so far, mm2. */
    private double cloth() {
        double sum = 0;
        for (int roll = 0; roll < packed.length; roll++) {
            if (packed[roll] != null) {
                sum += packed[roll].solution().length()
                        * request.rolls().get(roll).usableWidth();
            }
        }
        return sum;
    }

    /** Rolls by the area that they would have left, those where it cannot fit left out; endless cloth comes last. */
    private List<Integer> tightestFirst(List<OrderBundle> unit) {
        double[] over = new double[assigned.length];
        for (int roll = 0; roll < assigned.length; roll++) {
            Fabric fabric = request.rolls().get(roll);
            MarkerRequest part = assigned[roll].with(unit).asRequest();
            MarkerProblem problem = MarkerProblem.of(part);
            boolean fits = problem.leastLength() <= fabric.lengthOnGrid()
                    && RequestCheck.refusalOf(fabric).isEmpty()
                    && MarkerMaker.refusalOnThisCloth(part, problem).isEmpty();
            over[roll] = fits ? (fabric.lengthOnGrid() - problem.leastLength()) * fabric.usableWidth() : Double.NaN;
        }
        return IntStream.range(0, over.length)
                .filter(roll -> !Double.isNaN(over[roll]))
                .boxed()
                .sorted(Comparator.comparingDouble(roll -> over[roll]))
                .toList();
    }

    private Optional<Packing> trial(int roll, BundleSelection selection) {
        Map<BundleSelection, Optional<Packing>> known = seen.computeIfAbsent(roll, any -> new HashMap<>());
        Optional<Packing> before = known.get(selection);
        if (before == null) {
            before = pack(selection);
            known.put(selection, before);
        }
        return before;
    }

    private Optional<Packing> pack(BundleSelection selection) {
        trials++;
        MarkerRequest part = selection.asRequest();
        double target = part.fabric().lengthOnGrid();
        return Packing.trial(part, target, PartialBudget.next(terminator, SHARE_OF_A_TRIAL, SHARE));
    }
}
