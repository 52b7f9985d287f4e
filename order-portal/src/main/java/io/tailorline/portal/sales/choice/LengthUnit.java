package io.tailorline.portal.sales.choice;

import java.util.Locale;

/** In what a customer reads lengths; pages, scripts and this agree on the digits. */
public enum LengthUnit {
    CM("cm", 10, 1),
    IN("in", 25.4, 2);

    private final String word;
    private final double mm;
    private final int digits;

    LengthUnit(String word, double mm, int digits) {
        this.word = word;
        this.mm = mm;
        this.digits = digits;
    }

    /** Centimetres unless it is the word of inches. */
    public static LengthUnit of(String word) {
        return IN.word.equals(word) ? IN : CM;
    }

    /** The word in drafts, and of its message {@code unit.<word>}. */
    public String word() {
        return word;
    }

    /** @param length mm */
    public String number(double length) {
        return String.format(Locale.ROOT, "%." + digits + "f", length / mm)
                .replaceFirst("\\.0+$|(\\.\\d*?[1-9])0+$", "$1")
                .replaceFirst("^-0$", "0");
    }
}
