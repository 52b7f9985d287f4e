package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;

/** From a point of one line to the nearest point of another, mm. */
record Gap(Point from, Point to, double distance) {

    /** A straight stretch is asked every so often, mm: a curve that it replaced bulges between its ends. */
    private static final double STEP = 5;

    /** At the point of a line that is farthest from another line. */
    static Gap greatest(List<Point> line, List<Point> other) {
        Line to = new Line(other);
        Gap greatest = to.nearest(line.get(0));
        for (int i = 1; i < line.size(); i++) {
            Point start = line.get(i - 1);
            int parts = (int) Math.max(1, Math.ceil(start.distanceTo(line.get(i)) / STEP));
            for (int part = 1; part <= parts; part++) {
                Gap gap = to.nearest(start.towards(line.get(i), (double) part / parts));
                greatest = gap.distance > greatest.distance ? gap : greatest;
            }
        }
        return greatest;
    }

    /** A ring as a line that returns to its first point. */
    static List<Point> closed(Ring ring) {
        List<Point> points = new ArrayList<>(ring.points());
        points.add(ring.point(0));
        return points;
    }

    /** A line that is asked often. */
    static final class Line {

        private final double[] x;
        private final double[] y;

        Line(List<Point> points) {
            x = points.stream().mapToDouble(Point::x).toArray();
            y = points.stream().mapToDouble(Point::y).toArray();
        }

        Gap nearest(Point point) {
            double least = Double.POSITIVE_INFINITY;
            double toX = 0;
            double toY = 0;
            for (int i = 1; i < x.length; i++) {
                double runX = x[i] - x[i - 1];
                double runY = y[i] - y[i - 1];
                double square = runX * runX + runY * runY;
                double along =
                        square == 0 ? 0 : ((point.x() - x[i - 1]) * runX + (point.y() - y[i - 1]) * runY) / square;
                double share = Math.max(0, Math.min(1, along));
                double footX = x[i - 1] + share * runX;
                double footY = y[i - 1] + share * runY;
                double distance = (point.x() - footX) * (point.x() - footX) + (point.y() - footY) * (point.y() - footY);
                if (distance < least) {
                    least = distance;
                    toX = footX;
                    toY = footY;
                }
            }
            return new Gap(point, Point.of(toX, toY), StrictMath.sqrt(least));
        }
    }
}
