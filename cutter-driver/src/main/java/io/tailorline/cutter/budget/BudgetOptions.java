package io.tailorline.cutter.budget;

import io.tailorline.cutter.profile.TableProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be done to stay within a budget.
 *
 * @param orderEffort number of searches for the order, the best of which is used; 1 is the usual effort
 * @param roundings how far outward corners may be rounded, mm, ascending; each is tried only when the one before was
 *     not enough
 * @param sharedEdges whether edges that two pieces have in common may be cut once
 * @param markers source of markers nested for time; empty when there is none
 * @param secondTable a table that could cut a part of the garments at the same time; empty when there is none
 */
public record BudgetOptions(
        int orderEffort,
        List<Double> roundings,
        boolean sharedEdges,
        Optional<MarkerSource> markers,
        Optional<SecondTable> secondTable) {

    /**
     * A table that could cut a part of the garments at the same time.
     *
     * @param name as the shop calls it
     * @param profile its abilities
     */
    public record SecondTable(String name, TableProfile profile) {}

    /**
     * The first two free corners a little sharper than a lift needs, the last the right angles, mm: a blade that turns
     * on a radius of 1.5 mm passes a right angle at 0.62 mm.
     */
    private static final List<Double> ROUNDINGS = List.of(0.3, 0.5, 0.7);

    /** Searches that take a second together; more of them seldom find a better order for a suit. */
    private static final int ORDER_EFFORT = 4;

    public BudgetOptions {
        if (orderEffort < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "orderEffort (%d) must be at least 1.", orderEffort));
        }
        roundings = List.copyOf(roundings);
        double before = 0;
        for (double rounding : roundings) {
            if (!(rounding > before)) {
                throw new IllegalArgumentException(
                        "roundings %s mm must be above 0 and ascending: each is tried when the one before was not enough."
                                .formatted(roundings));
            }
            before = rounding;
        }
    }

    /** All that the planner can do alone: no other marker, no second table. */
    public static BudgetOptions usual() {
        return new BudgetOptions(ORDER_EFFORT, ROUNDINGS, true, Optional.empty(), Optional.empty());
    }

    /** The same with this greatest rounding, mm; 0 keeps every corner as drawn. */
    public BudgetOptions roundingAtMost(double mm) {
        List<Double> allowed =
                roundings.stream().filter(rounding -> rounding <= mm).toList();
        return new BudgetOptions(orderEffort, allowed, sharedEdges, markers, secondTable);
    }

    /** The same with another effort for the order. */
    public BudgetOptions withOrderEffort(int times) {
        return new BudgetOptions(times, roundings, sharedEdges, markers, secondTable);
    }

    /** The same with a source of markers nested for time. */
    public BudgetOptions withMarkers(MarkerSource source) {
        return new BudgetOptions(orderEffort, roundings, sharedEdges, Optional.of(source), secondTable);
    }

    /** The same with a second table. */
    public BudgetOptions withSecondTable(SecondTable table) {
        return new BudgetOptions(orderEffort, roundings, sharedEdges, markers, Optional.of(table));
    }
}
