package io.tailorline.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Text that plotters and old controllers can read. */
public final class Ascii {

    private Ascii() {}

    /** Printable 7-bit characters without {@code forbidden}; anything else becomes an underscore. */
    public static String text(String text, String forbidden) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= ' ' && point <= '~' && forbidden.indexOf(point) < 0 ? point : '_')
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    /** A decimal number without exponent and without trailing zeros. */
    public static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
