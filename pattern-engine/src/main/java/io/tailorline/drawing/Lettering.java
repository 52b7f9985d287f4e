package io.tailorline.drawing;

/** Estimates the width of text in a sans serif whose exact metrics are unknown. */
public final class Lettering {

    /** Mean width of a letter, and of a Chinese character, as a share of the size. */
    private static final double LATIN = 0.56;

    private static final double CHINESE = 1;

    private Lettering() {}

    /** Width of a text of size 1. */
    public static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> Character.isIdeographic(letter) ? CHINESE : LATIN)
                .sum();
    }
}
