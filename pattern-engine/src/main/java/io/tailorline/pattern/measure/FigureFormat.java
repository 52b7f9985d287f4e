package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.Locale;

/** Figures as a person reads them. */
final class FigureFormat {

    private FigureFormat() {}

    /** As it was given. */
    static Quantity shown(double value, String unit) {
        return new Quantity(number(value), unit);
    }

    static Notice range(double least, double most, String unit) {
        return Notice.of("range", new Quantity(number(least), ""), shown(most, unit));
    }

    /** To the whole mm; kilograms and degrees to a tenth. */
    static Quantity rounded(double value, String unit) {
        return new Quantity(plain(value, unit), unit);
    }

    static Notice expected(Estimate estimate, String unit) {
        return Notice.of(
                "spread",
                new Quantity(plain(estimate.value(), unit), ""),
                new Quantity(plain(estimate.spread(), unit), unit));
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
