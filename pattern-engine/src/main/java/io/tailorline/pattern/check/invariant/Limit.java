package io.tailorline.pattern.check.invariant;

import java.util.Locale;

/**
 * How far a figure may go.
 *
 * @param isLeast whether the figure must be at least the value, else at most
 */
public record Limit(double value, String unit, boolean isLeast) {

    public static Limit atMost(double value, String unit) {
        return new Limit(value, unit, false);
    }

    public static Limit atLeast(double value, String unit) {
        return new Limit(value, unit, true);
    }

    boolean holds(double figure) {
        return isLeast ? figure >= value : figure <= value;
    }

    /** For a person: {@code at most 0.5 mm}. */
    public String words() {
        return "%s %s".formatted(isLeast ? "at least" : "at most", with(value));
    }

    /** A figure in the unit of this limit. */
    public String with(double figure) {
        String number = figure == StrictMath.rint(figure) && StrictMath.abs(figure) < 1e9
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.3f", figure);
        return number + " " + unit;
    }
}
