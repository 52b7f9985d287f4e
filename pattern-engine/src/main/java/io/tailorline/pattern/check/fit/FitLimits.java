package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import java.util.Locale;

/** Least and greatest ease that a rule allows, ends included, in its unit; infinite where it has no end. */
public record FitLimits(double least, double most) {

    /** Told and not judged. */
    static final FitLimits NONE = new FitLimits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public FitLimits {
        if (!(least <= most)) {
            throw new IllegalArgumentException("Limits from %s to %s are not a range.".formatted(least, most));
        }
    }

    static FitLimits of(double least, double most) {
        return new FitLimits(least, most);
    }

    static FitLimits atLeast(double least) {
        return new FitLimits(least, Double.POSITIVE_INFINITY);
    }

    static FitLimits atMost(double most) {
        return new FitLimits(Double.NEGATIVE_INFINITY, most);
    }

    FitLimits shifted(double by) {
        return new FitLimits(least + by, most + by);
    }

    public boolean isJudged() {
        return Double.isFinite(least) || Double.isFinite(most);
    }

    /** As it is printed, to a hundredth: what is told as 5.00 is not more than 5. */
    boolean contains(double ease) {
        double printed = StrictMath.rint(ease * 100) / 100;
        return printed >= least && printed <= most;
    }

    /** For a person: {@code 3 to 13}, {@code at least 35}; empty where nothing is judged. */
    public String words() {
        return isJudged() ? told("").text() : "";
    }

    /** The same for a reader of any language, with the unit; only where it is judged. */
    Notice told(String unit) {
        if (Double.isInfinite(least)) {
            return Notice.of("order.at-most", new Quantity(number(most), unit));
        }
        return Double.isInfinite(most)
                ? Notice.of("order.at-least", new Quantity(number(least), unit))
                : Notice.of("range", new Text(number(least)), new Quantity(number(most), unit));
    }

    /** As {@link #words}, to half a millimetre or degree, for paper. */
    public String roundedWords() {
        return new FitLimits(halves(least), halves(most)).words();
    }

    private static double halves(double value) {
        return StrictMath.rint(2 * value) / 2;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
