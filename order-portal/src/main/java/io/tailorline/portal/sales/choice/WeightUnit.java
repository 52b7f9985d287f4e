package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.measure.ReadingUnits;
import java.util.Locale;

/**
 * In what a customer reads weights, as the pages write them (numbers.js): kilograms to a tenth, pounds to the whole.
 */
public enum WeightUnit {
    KG {
        @Override
        public String number(double kilograms) {
            return String.format(Locale.ROOT, "%.1f", Math.round(kilograms * 10) / 10.0)
                    .replaceFirst("\\.0$", "");
        }
    },
    LB {
        @Override
        public String number(double kilograms) {
            return Long.toString(pounds(kilograms));
        }
    },
    /** "11 st 4" says its unit itself. */
    ST {
        @Override
        public String number(double kilograms) {
            long pounds = pounds(kilograms);
            return "%d st %d".formatted(pounds / POUNDS_OF_STONE, pounds % POUNDS_OF_STONE);
        }
    };

    private static final double KG_OF_POUND = 0.45359237;
    private static final long POUNDS_OF_STONE = 14;

    public static WeightUnit of(ReadingUnits units) {
        return valueOf(units.weight().name());
    }

    private static long pounds(double kilograms) {
        return Math.round(kilograms / KG_OF_POUND);
    }

    public abstract String number(double kilograms);
}
