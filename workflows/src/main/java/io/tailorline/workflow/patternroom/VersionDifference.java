package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two versions of an order: alterations by rule and side, corrections by hand, and measurements.
 * Several alterations of one rule on one side count as their sum; corrections have no order.
 */
public record VersionDifference(List<Altered> alterations, List<Corrected> corrections, List<Measured> measurements) {

    /** Amounts closer than this are the same, mm: files round to 0.01 mm. */
    private static final double SAME = 0.005;

    /**
     * An alteration that differs.
     *
     * @param before mm; 0 where there was none
     * @param after mm; 0 where there is none
     */
    public record Altered(String rule, Side side, double before, double after) {}

    /**
     * A correction by hand that only one version has.
     *
     * @param isAdded whether it is the later one
     */
    public record Corrected(Correction correction, boolean isAdded) {}

    /**
     * A measurement that differs, in its own unit.
     *
     * @param side {@link Side#BOTH} for the value of the whole body
     * @param before empty where it was not taken
     * @param after empty where it is not taken
     */
    public record Measured(Measurement measurement, Side side, Optional<Double> before, Optional<Double> after) {}

    public VersionDifference {
        alterations = List.copyOf(alterations);
        corrections = List.copyOf(corrections);
        measurements = List.copyOf(measurements);
    }

    /** In the order in which alterations and corrections stand in the styles, then of the measurements. */
    public static VersionDifference between(
            MeasurementSet bodyBefore, Style styleBefore, MeasurementSet bodyAfter, Style styleAfter) {
        List<Measured> measured = new ArrayList<>();
        compare(Side.BOTH, bodyBefore.values(), bodyAfter.values(), measured);
        compare(Side.LEFT, bodyBefore.left(), bodyAfter.left(), measured);
        compare(Side.RIGHT, bodyBefore.right(), bodyAfter.right(), measured);
        return new VersionDifference(
                altered(styleBefore, styleAfter),
                corrected(styleBefore.corrections(), styleAfter.corrections()),
                measured);
    }

    public boolean isNone() {
        return alterations.isEmpty() && corrections.isEmpty() && measurements.isEmpty();
    }

    private record Place(String rule, Side side) {}

    private static List<Altered> altered(Style before, Style after) {
        Map<Place, Double> then = sums(before);
        Map<Place, Double> now = sums(after);
        Set<Place> places = new LinkedHashSet<>(then.keySet());
        places.addAll(now.keySet());
        return places.stream()
                .map(place -> new Altered(
                        place.rule(), place.side(), then.getOrDefault(place, 0.0), now.getOrDefault(place, 0.0)))
                .filter(each -> Math.abs(each.after() - each.before()) > SAME)
                .toList();
    }

    private static Map<Place, Double> sums(Style style) {
        Map<Place, Double> sums = new LinkedHashMap<>();
        style.alterations()
                .forEach(each -> sums.merge(new Place(each.rule(), each.side()), each.amount(), Double::sum));
        return sums;
    }

    private static List<Corrected> corrected(List<Correction> before, List<Correction> after) {
        List<Corrected> differ = new ArrayList<>();
        without(before, after).forEach(gone -> differ.add(new Corrected(gone, false)));
        without(after, before).forEach(added -> differ.add(new Corrected(added, true)));
        return differ;
    }

    /** A correction that stands twice is taken away as often as others have it. */
    private static List<Correction> without(List<Correction> all, List<Correction> others) {
        List<Correction> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private static void compare(
            Side side, Map<Measurement, Double> before, Map<Measurement, Double> after, List<Measured> found) {
        for (Measurement measurement : Measurement.values()) {
            Optional<Double> then = Optional.ofNullable(before.get(measurement));
            Optional<Double> now = Optional.ofNullable(after.get(measurement));
            boolean same = then.isPresent() == now.isPresent()
                    && (then.isEmpty() || Math.abs(then.get() - now.orElse(then.get())) <= SAME);
            if (!same) {
                found.add(new Measured(measurement, side, then, now));
            }
        }
    }
}
