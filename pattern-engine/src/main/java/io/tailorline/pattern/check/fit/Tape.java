package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;

/** How the tape is laid on drawn lines; levels are x, mm. */
public final class Tape {

    /** Chords that tell the tangent at the end of a line. */
    private static final int TANGENT = 3;

    private Tape() {}

    /** Every y at which the line crosses the level, in order along the line. */
    public static List<Double> across(Polyline line, double level) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            double from = line.x(i - 1) - level;
            double to = line.x(i) - level;
            boolean isLast = i == line.size() - 1;
            if (from != to && (from * to < 0 || from == 0 || to == 0 && isLast)) {
                crossings.add(line.y(i - 1) + (line.y(i) - line.y(i - 1)) * from / (from - to));
            }
        }
        return crossings;
    }

    /** y of the first crossing; NaN where the line does not reach the level. */
    public static double at(Polyline line, double level) {
        List<Double> crossings = across(line, level);
        return crossings.isEmpty() ? Double.NaN : crossings.get(0);
    }

    /** Distance of a point from the line, mm. */
    static double distance(Polyline line, Point point) {
        return point.distanceTo(line.at(NearestOnSegment.along(line, point)));
    }

    public static double highest(Polyline line) {
        return line.points().stream().mapToDouble(Point::x).min().orElseThrow();
    }

    public static double lowest(Polyline line) {
        return line.points().stream().mapToDouble(Point::x).max().orElseThrow();
    }

    /** The end nearer to the top of the garment. */
    static Point top(Polyline line) {
        return line.first().x() <= line.last().x() ? line.first() : line.last();
    }

    /** The end nearer to the hem. */
    static Point bottom(Polyline line) {
        return line.first().x() <= line.last().x() ? line.last() : line.first();
    }

    /**
     * The sharpest corner of a line drawn of smooth curves, degrees: where what comes before and after do not share a
     * tangent.
     */
    static double sharpestCornerDeg(Polyline line) {
        double sharpest = 0;
        for (int i = 1; i < line.size() - 1; i++) {
            Point arriving = new Polyline(line.points().subList(Math.max(0, i - TANGENT), i + 1)).endTangent();
            Point leaving =
                    new Polyline(line.points().subList(i, Math.min(line.size(), i + TANGENT + 1))).startTangent();
            sharpest = StrictMath.max(
                    sharpest,
                    StrictMath.abs(
                            StrictMath.toDegrees(StrictMath.atan2(arriving.cross(leaving), arriving.dot(leaving)))));
        }
        return sharpest;
    }
}
