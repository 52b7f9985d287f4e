package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * A plot on a roll of paper, as HPGL/2. The picture has x to the right across the roll and y down along it, mm, as
 * every picture; the plotter's x axis runs along the paper and its y axis across. Mutable, of one thread.
 */
public final class HpglPlot {

    /** Letters of a plotter are this much of their height wide, and half as much again from one to the next. */
    private static final double LETTER_WIDTH = 0.5;

    private static final double LETTER_STEP = 1.5 * LETTER_WIDTH;

    private final StringBuilder text = new StringBuilder();
    private int pen;

    /** @param width of the roll, {@code length} of the paper that is used, mm */
    public HpglPlot(double width, double length) {
        text.append("IN;PS%s;PA;\n".formatted(Hpgl.place(length, width)));
    }

    /** The pen of all that follows. */
    public void pen(int number) {
        if (number != pen) {
            text.append("SP").append(number).append(";\n");
            pen = number;
        }
    }

    public void line(List<Point> points) {
        text.append("PU").append(place(points.get(0))).append(";PD");
        for (int i = 1; i < points.size(); i++) {
            text.append(i > 1 ? "," : "").append(place(points.get(i)));
        }
        text.append(";PU;\n");
    }

    public void ring(List<Point> corners) {
        text.append("PU").append(place(corners.get(0))).append(";PD");
        for (int i = 1; i < corners.size(); i++) {
            text.append(place(corners.get(i))).append(",");
        }
        text.append(place(corners.get(0))).append(";PU;\n");
    }

    /** Width of a text whose letters are {@code size} high, mm. */
    public static double width(String words, double size) {
        return LETTER_STEP * size * words.codePointCount(0, words.length());
    }

    /**
     * A text with its middle on a point, upwards where it is turned; letters that no plotter has become underscores.
     */
    public void middleText(String words, Point middle, double size, boolean upwards) {
        text.append("PU").append(place(middle)).append(";");
        text.append(Hpgl.label(words, upwards ? -1 : 0, upwards ? 0 : 1, LETTER_WIDTH * size, size));
        text.append("PU;\n");
    }

    private static String place(Point inPicture) {
        return Hpgl.place(inPicture.y(), inPicture.x());
    }

    /** The whole file: 7-bit text; the pen is put back at its end. */
    public String document() {
        return text + "PU;SP0;\n";
    }
}
