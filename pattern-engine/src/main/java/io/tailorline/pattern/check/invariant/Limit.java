package io.tailorline.pattern.check.invariant;

import java.util.Locale;

/**
 * How far a figure may go.
 *
 * @param isLeast whether the figure must be at least the value, else at most
 */
public record Limit(double value, String unit, boolean isLeast) {

    /** Figures are printed to a thousandth of their unit. */
    private static final double PRINTED = 1000;

    public static Limit atMost(double value, String unit) {
        return new Limit(value, unit, false);
    }

    public static Limit atLeast(double value, String unit) {
        return new Limit(value, unit, true);
    }

    /** Whether the figure keeps the limit as it is printed: nobody is told that 0.050 mm is more than 0.050 mm. */
    boolean holds(double figure) {
        double printed = StrictMath.rint(figure * PRINTED) / PRINTED;
        return isLeast ? printed >= value : printed <= value;
    }

    /** For a person: {@code at most 0.5 mm}. */
    public String words() {
        return "%s %s".formatted(isLeast ? "at least" : "at most", with(value));
    }

    /** A figure in the unit of this limit; one that could not be measured says so. */
    public String with(double figure) {
        if (Double.isNaN(figure)) {
            return "not measurable";
        }
        String number = figure == StrictMath.rint(figure) && StrictMath.abs(figure) < 1e9
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.3f", figure);
        return number + " " + unit;
    }
}
