package io.tailorline.pattern.notice;

import java.util.Locale;

/**
 * A number with its unit.
 *
 * @param number with as many decimals as are shown, and with a sign where it says a direction
 * @param unit {@code mm}, {@code kg}, {@code deg}; empty for a ratio
 */
public record Quantity(String number, String unit) implements Value {

    /** To the whole mm. */
    public static Quantity mm(double mm) {
        return of("%.0f", mm, "mm");
    }

    /** To the whole mm, with its sign. */
    public static Quantity signedMm(double mm) {
        return of("%+.0f", mm, "mm");
    }

    public static Quantity of(String format, double value, String unit) {
        return new Quantity(String.format(Locale.ROOT, format, value), unit);
    }

    @Override
    public String shown(NoticeWords words) {
        return words.quantity(this);
    }

    @Override
    public String text() {
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
