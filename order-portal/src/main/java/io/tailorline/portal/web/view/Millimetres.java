package io.tailorline.portal.web.view;

import java.util.Locale;

/** Lengths as a tailor reads them. */
public final class Millimetres {

    private static final double MM_PER_CM = 10;

    private Millimetres() {}

    /** {@code −11.3}, {@code +10}: mm, with a true minus sign; a whole number without its fraction. */
    public static String signed(double mm) {
        double tenths = Math.rint(mm * 10) / 10;
        String figure = figure(Math.abs(tenths));
        return tenths < 0 ? "−" + figure : "+" + figure;
    }

    /** {@code 7.5}, {@code 10}: mm. */
    public static String figure(double mm) {
        return String.format(Locale.ROOT, mm == Math.rint(mm) ? "%.0f" : "%.1f", mm);
    }

    /** {@code 103.7}: cm of a length in mm. */
    public static String cm(double mm) {
        return String.format(Locale.ROOT, "%.1f", Math.rint(mm) / MM_PER_CM + 0.0);
    }
}
