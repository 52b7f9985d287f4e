package io.tailorline.drawing;

import java.util.Locale;

/**
 * The words of HPGL/2 that pen plotters and small cutters share: absolute coordinates of 40 units a mm, labels in the
 * plotter's own letters. The plot frame has y up; coordinates may pass 16 bits.
 */
public final class Hpgl {

    public static final double UNITS_PER_MM = 40;

    /** Ends the text of a label. */
    private static final char END_OF_TEXT = 3;

    private static final int DECIMALS = 4;

    private Hpgl() {}

    /** A place in the parameters of a command, of mm: {@code 400,-80}. */
    public static String place(double x, double y) {
        return String.format(Locale.ROOT, "%d,%d", units(x), units(y));
    }

    static long units(double mm) {
        return Math.round(mm * UNITS_PER_MM);
    }

    /**
     * Writes a text with its middle on the pen's place.
     *
     * @param cosine and {@code sine}: of the direction that it runs in
     * @param width of its letters, mm; from letter to letter it is half as much again
     * @param height of its capitals, mm
     */
    public static String label(String text, double cosine, double sine, double width, double height) {
        return "LO5;DI" + number(cosine) + "," + number(sine) + ";SI" + number(width / 10) + "," + number(height / 10)
                + ";LB" + Ascii.text(text, "") + END_OF_TEXT + ";";
    }

    private static String number(double value) {
        return Ascii.number(value, DECIMALS);
    }
}
