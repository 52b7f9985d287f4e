package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.measure.ReadingUnits;
import java.math.BigInteger;
import java.util.Locale;

/**
 * In what a customer reads lengths, as the pages write them (units.js): centimetres to a tenth, inches to an eighth.
 */
public enum LengthUnit {
    CM("cm") {
        @Override
        public String number(double length) {
            return String.format(Locale.ROOT, "%.1f", Math.round(length) / MM_OF_CM)
                    .replaceFirst("\\.0$", "")
                    .replaceFirst("^-0$", "0");
        }
    },
    IN("in") {
        @Override
        public String number(double length) {
            long eighths = Math.round(Math.abs(length) / MM_OF_INCH * 8);
            long above = eighths % 8;
            long divisor = BigInteger.valueOf(above).gcd(BigInteger.valueOf(8)).longValue();
            String part = above == 0 ? "" : "%d/%d".formatted(above / divisor, 8 / divisor);
            String whole = eighths < 8 && above > 0 ? "" : Long.toString(eighths / 8);
            return (length < 0 && eighths > 0 ? "-" : "") + (whole + " " + part).strip();
        }
    };

    private static final double MM_OF_CM = 10;
    private static final double MM_OF_INCH = 25.4;

    private final String word;

    LengthUnit(String word) {
        this.word = word;
    }

    public static LengthUnit of(ReadingUnits units) {
        return valueOf(units.length().name());
    }

    /** The word in drafts, and of its message {@code unit.<word>}. */
    public String word() {
        return word;
    }

    /** @param length mm */
    public abstract String number(double length);
}
