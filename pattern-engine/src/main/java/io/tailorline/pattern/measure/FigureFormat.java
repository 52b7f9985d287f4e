package io.tailorline.pattern.measure;

import java.util.Locale;

/** Figures as a person reads them. */
final class FigureFormat {

    private FigureFormat() {}

    /** As it was given. */
    static String shown(double value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    static String range(double least, double most, String unit) {
        return "%s to %s".formatted(number(least), shown(most, unit));
    }

    /** To the whole mm; kilograms and degrees to a tenth. */
    static String rounded(double value, String unit) {
        return "%s %s".formatted(plain(value, unit), unit);
    }

    static String expected(Estimate estimate, String unit) {
        return "%s +-%s %s".formatted(plain(estimate.value(), unit), plain(estimate.spread(), unit), unit);
    }

    private static String plain(double value, String unit) {
        return String.format(Locale.ROOT, unit.equals("mm") ? "%.0f" : "%.1f", value);
    }

    private static String number(double value) {
        return value == StrictMath.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
