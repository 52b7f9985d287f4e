package io.tailorline.nesting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Assigns orders to rolls by lengths alone, by branch and bound: an assignment is better when it completes more orders,
 * then when less cloth is cut. Orders are taken as they are given, each unit first on the roll that it leaves least
 * cloth of: with falling sizes the first descent is first fit decreasing (Johnson 1974). Deterministic, one thread.
 */
final class AssignmentSearch {

    /** However many orders and rolls: the first descents find what matters. */
    private static final int MOST_STEPS = 2_000;

    /** The length of a roll's marker, mm; empty when it is not thought to fit. */
    interface Fit {
        OptionalDouble length(RollLoad load);
    }

    /**
     * Orders on rolls.
     *
     * @param loads of all rolls, also of those that nothing is cut from
     * @param leftOut number of orders that are not complete
     * @param cloth mm2
     */
    record Assignment(List<RollLoad> loads, int leftOut, double cloth) {

        Assignment {
            loads = List.copyOf(loads);
        }

        boolean isBetterThan(Assignment other) {
            return leftOut < other.leftOut || leftOut == other.leftOut && cloth < other.cloth;
        }
    }

    private final List<List<List<OrderBundle>>> orders;
    private final Fit fit;
    private final RollLoad[] loads;
    private final double[] cut;
    private int leftOut;
    private int steps;
    private Assignment best;
    private boolean found;

    private AssignmentSearch(List<List<List<OrderBundle>>> orders, Assignment start, Fit fit) {
        this.orders = orders;
        this.fit = fit;
        this.best = start;
        this.loads = start.loads().stream()
                .map(load -> new RollLoad(
                        load.roll(), BundleSelection.none(load.bundles().request()), List.of()))
                .toArray(RollLoad[]::new);
        this.cut = new double[loads.length];
    }

    /**
     * The best assignment that is better than another.
     *
     * @param orders each of units that lie on one roll
     */
    static Optional<Assignment> betterThan(Assignment other, List<List<List<OrderBundle>>> orders, Fit fit) {
        AssignmentSearch search = new AssignmentSearch(orders, other, fit);
        search.descend(0);
        return search.found ? Optional.of(search.best) : Optional.empty();
    }

    private Assignment soFar() {
        return new Assignment(
                List.of(loads),
                leftOut,
                IntStream.range(0, cut.length)
                        .mapToDouble(i -> cut[i] * loads[i].width())
                        .sum());
    }

    private boolean isGivenUp() {
        return found && steps > MOST_STEPS || !soFar().isBetterThan(best);
    }

    private void descend(int order) {
        steps++;
        if (isGivenUp()) {
            return;
        }
        if (order == orders.size()) {
            best = soFar();
            found = true;
            return;
        }
        place(order, 0);
        leftOut++;
        descend(order + 1);
        leftOut--;
    }

    /** The units of an order from one on, and then the orders after it. */
    private void place(int order, int first) {
        if (first == orders.get(order).size()) {
            descend(order + 1);
            return;
        }
        for (Option option : options(orders.get(order).get(first))) {
            RollLoad before = loads[option.load().roll()];
            double cutBefore = cut[before.roll()];
            loads[before.roll()] = option.load();
            cut[before.roll()] = option.length();
            if (!isGivenUp()) {
                place(order, first + 1);
            }
            loads[before.roll()] = before;
            cut[before.roll()] = cutBefore;
        }
    }

    private record Option(RollLoad load, double length) {

        /** mm2; infinite on cloth without an end. */
        double over() {
            return (load.length() - length) * load.width();
        }
    }

    private List<Option> options(List<OrderBundle> unit) {
        List<Option> options = new ArrayList<>();
        for (RollLoad load : loads) {
            RollLoad more = load.with(unit);
            OptionalDouble length = fit.length(more);
            if (length.isPresent()) {
                options.add(new Option(more, length.getAsDouble()));
            }
        }
        options.sort(Comparator.comparingDouble(Option::over));
        return options;
    }
}
