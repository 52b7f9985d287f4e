package io.tailorline.pattern.measure;

import java.util.Locale;

/** In what a customer reads tape and scales, and wants lengths and weights told. Values are mm and kg all the same. */
public record ReadingUnits(Length length, Weight weight) {

    public static final ReadingUnits METRIC = new ReadingUnits(Length.CM, Weight.KG);

    /** Centimetres, or inches in eighths. */
    public enum Length {
        CM,
        IN;

        /** The word of the body file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kilograms, pounds, or stones and pounds. */
    public enum Weight {
        KG,
        LB,
        ST;

        /** The word of the body file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
