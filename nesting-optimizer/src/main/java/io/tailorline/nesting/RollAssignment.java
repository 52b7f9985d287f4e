package io.tailorline.nesting;

import io.tailorline.nesting.AssignmentSearch.Assignment;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.Terminator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which order is cut from which roll. The {@link AssignmentSearch} proposes by {@link RollLengths expected lengths};
 * {@link RollTrials} try the rolls of the proposal out, the fullest first; what does not fit is not proposed again in
 * this round. Each round hopes for shorter markers and continues the trials that failed in the one before, until all
 * orders are complete or the rounds are over. At the end more whole orders, then single units, are laid where there is
 * room. The result does fit; a set that only just fits may be missed. One thread.
 */
final class RollAssignment {

    /** Share of the budget at which the measuring of single units ends. */
    private static final double MEASURED = 0.08;

    /** Shares of the budget at which the rounds end; after the last the markers are shortened. */
    private static final double[] ENDS = {0.2, 0.35, 0.7};

    /** What a marker may need of the sum of the lengths of its units, as each round hopes. */
    private static final double[] OPTIMISM = {0.98, 0.96, 0.93};

    /** Share at which the last attempts end. */
    private static final double REST = 0.75;

    /** So many trials of a roll fit in each round: the last is for the best proposal. */
    private static final int[] TRIALS_A_ROLL = {2, 2, 1};

    private final RollsRequest request;
    private final Terminator terminator;
    private final RollTrials trials;
    private final RollLengths lengths;
    private final List<List<List<OrderBundle>>> orders;
    private final Set<RollLoad.Key> failed = new HashSet<>();
    private final Map<List<OrderBundle>, Missing> missing = new HashMap<>();
    private Assignment best;

    /**
     * By how much something did not fit.
     *
     * @param roll the one where least was missing, from 0
     * @param length that the cloth would have to be longer, proven or as far as the search found, mm
     */
    record Missing(int roll, double length) {}

    /** @param orders each of units that lie on one roll: garments where orders may be split, else the whole order */
    RollAssignment(RollsRequest request, List<List<List<OrderBundle>>> orders, Terminator terminator) {
        this.request = request;
        this.terminator = terminator;
        this.trials = new RollTrials(terminator);
        this.lengths = new RollLengths(request, trials);
        this.orders = orders.stream()
                .map(units -> units.stream()
                        .sorted(Comparator.comparingDouble(unit -> -area(unit)))
                        .toList())
                .sorted(Comparator.comparingDouble(
                        units -> -units.stream().mapToDouble(this::area).sum()))
                .toList();
        List<RollLoad> empty = IntStream.range(0, request.rolls().size())
                .mapToObj(roll -> RollLoad.empty(request, roll))
                .toList();
        this.best = new Assignment(empty, orders.size() + 1, Double.POSITIVE_INFINITY);
    }

    /** For each roll the marker of what is cut from it; null where nothing is. */
    Packing[] assign() {
        lengths.measure(units(), terminator, MEASURED);
        for (int round = 0; round < ENDS.length && best.leftOut() > 0; round++) {
            propose(round);
            takeWhatFits();
        }
        List<RollLoad> loads = new ArrayList<>(best.loads());
        completeMore(loads);
        rest(loads).forEach(unit -> layWhereThereIsRoom(unit, loads));
        return loads.stream().map(load -> trials.fitting(load).orElse(null)).toArray(Packing[]::new);
    }

    /** What a unit that was left out lacked; empty when it may lie on no roll. */
    Optional<Missing> missing(List<OrderBundle> unit) {
        return Optional.ofNullable(missing.get(unit));
    }

    private double area(List<OrderBundle> unit) {
        return MarkerProblem.of(BundleSelection.none(request.base()).with(unit).asRequest())
                .area();
    }

    private List<List<OrderBundle>> units() {
        return orders.stream().flatMap(List::stream).toList();
    }

    /** Proposes and tries out until a proposal holds, nothing better is left to propose, or the round is over. */
    private void propose(int round) {
        failed.clear();
        double share = Math.max(0, ENDS[round] - terminator.spent())
                / (TRIALS_A_ROLL[round] * best.loads().size());
        while (!terminator.isOver() && terminator.spent() < ENDS[round]) {
            Optional<Assignment> proposal =
                    AssignmentSearch.betterThan(best, orders, load -> expected(load, OPTIMISM[round]));
            if (proposal.isEmpty()) {
                return;
            }
            Optional<RollLoad> open = proposal.get().loads().stream()
                    .filter(load -> !load.isEmpty() && trials.fitting(load).isEmpty())
                    .max(Comparator.comparingDouble(load -> lengths.expected(load, OPTIMISM[round]) / load.length()));
            if (open.isEmpty()) {
                best = proposal.get();
                return;
            }
            if (!trials.tryOut(open.get(), share, ENDS[round])) {
                failed.add(open.get().key());
            }
        }
    }

    private OptionalDouble expected(RollLoad load, double optimism) {
        double length = lengths.expected(load, optimism);
        return length <= load.length() && !failed.contains(load.key())
                ? OptionalDouble.of(length)
                : OptionalDouble.empty();
    }

    /** The best assignment of rolls that were tried out. */
    private void takeWhatFits() {
        best = AssignmentSearch.betterThan(
                        best,
                        orders,
                        load -> trials.fitting(load).stream()
                                .mapToDouble(packing -> packing.solution().length())
                                .findFirst())
                .orElse(best);
    }

    /** Whole orders first, the smallest of them: one that lacks a unit is taken off again. */
    private void completeMore(List<RollLoad> loads) {
        for (int order = orders.size() - 1; order >= 0; order--) {
            List<RollLoad> before = List.copyOf(loads);
            Map<List<OrderBundle>, Missing> missingBefore = Map.copyOf(missing);
            List<List<OrderBundle>> units = orders.get(order);
            if (units.stream().noneMatch(unit -> isLaid(unit, before))
                    && !units.stream().allMatch(unit -> layWhereThereIsRoom(unit, loads))) {
                loads.clear();
                loads.addAll(before);
                missing.clear();
                missing.putAll(missingBefore);
            }
        }
    }

    private static boolean isLaid(List<OrderBundle> unit, List<RollLoad> loads) {
        return loads.stream().anyMatch(load -> load.units().contains(unit));
    }

    /** Units that are not assigned, the largest first. */
    private List<List<OrderBundle>> rest(List<RollLoad> loads) {
        return units().stream()
                .filter(unit -> !isLaid(unit, loads))
                .sorted(Comparator.comparingDouble(unit -> -area(unit)))
                .toList();
    }

    /** Each attempt may use half of the time that is left for them all. */
    private boolean layWhereThereIsRoom(List<OrderBundle> unit, List<RollLoad> loads) {
        List<RollLoad> tightestFirst = loads.stream()
                .map(load -> load.with(unit))
                .sorted(Comparator.comparingDouble(load -> (load.length() - lengths.least(load)) * load.width()))
                .toList();
        for (RollLoad load : tightestFirst) {
            if (lengths.least(load) > load.length()) {
                lacks(unit, load, lengths.least(load));
            } else if (trials.tryOut(load, Math.max(0, REST - terminator.spent()) / 2, REST)) {
                loads.set(load.roll(), load);
                missing.remove(unit);
                return true;
            } else {
                trials.shortest(load)
                        .ifPresent(
                                packing -> lacks(unit, load, packing.solution().length()));
            }
        }
        return false;
    }

    private void lacks(List<OrderBundle> unit, RollLoad load, double needed) {
        double over = needed - load.length();
        if (over < Double.POSITIVE_INFINITY) {
            missing.merge(
                    unit, new Missing(load.roll(), over), (one, other) -> one.length() <= other.length() ? one : other);
        }
    }
}
