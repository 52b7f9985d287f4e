package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.util.Collection;
import java.util.List;

/** Path data of SVG and the format of its numbers: two decimals at most, no exponent, no trailing zeros. */
public final class SvgPath {

    private static final long HUNDRED = 100;

    private SvgPath() {}

    public static String number(double value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    public static String open(List<Point> line) {
        StringBuilder data = new StringBuilder();
        append(data, line);
        return data.toString();
    }

    public static String closed(List<Point> ring) {
        return open(ring) + "Z";
    }

    /** Several open lines in one path. */
    public static String lines(Collection<List<Point>> lines) {
        StringBuilder data = new StringBuilder();
        lines.forEach(line -> append(data, line));
        return data.toString();
    }

    private static void append(StringBuilder data, List<Point> line) {
        char command = 'M';
        for (Point point : line) {
            data.append(command);
            append(data, point.x());
            append(data.append(' '), point.y());
            command = 'L';
        }
    }

    private static void append(StringBuilder text, double value) {
        long hundredths = Math.round(value * HUNDRED);
        long whole = Math.abs(hundredths) / HUNDRED;
        long rest = Math.abs(hundredths) % HUNDRED;
        text.append(hundredths < 0 ? "-" : "").append(whole);
        if (rest > 0) {
            text.append(rest < 10 ? ".0" : ".").append(rest % 10 == 0 ? rest / 10 : rest);
        }
    }
}
