package io.tailorline.cutter.plan.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;

/** The cloth inside a ring, mm. */
public record Region(Ring ring) {

    /** Two lines of the grid, mm: less is rounding. */
    private static final double DEPTH = 0.02;

    /** Whether the boxes share an area. */
    boolean meets(Region other) {
        return ring.minX() < other.ring.maxX()
                && other.ring.minX() < ring.maxX()
                && ring.minY() < other.ring.maxY()
                && other.ring.minY() < ring.maxY();
    }

    /** Whether a point lies in the box or no farther than {@code margin} from it, mm. */
    boolean isNear(Point point, double margin) {
        return point.x() >= ring.minX() - margin
                && point.x() <= ring.maxX() + margin
                && point.y() >= ring.minY() - margin
                && point.y() <= ring.maxY() + margin;
    }

    /** Where a stretch crosses the line, as parts of the stretch in order, its ends among them. */
    public double[] cuts(Point from, Point to) {
        List<Double> cuts = new ArrayList<>(List.of(0.0, 1.0));
        Point along = to.minus(from);
        for (int i = 0; i < ring.size(); i++) {
            Point start = ring.point(i);
            Point edge = ring.point(ring.next(i)).minus(start);
            double turn = along.cross(edge);
            double at = start.minus(from).cross(edge) / turn;
            double there = start.minus(from).cross(along) / turn;
            if (turn != 0 && at > 0 && at < 1 && there >= 0 && there <= 1) {
                cuts.add(at);
            }
        }
        return cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Whether a point lies inside, and farther from the line than rounding may have moved it. */
    boolean isDeepInside(Point point) {
        return isNear(point, 0) && ring.contains(point.x(), point.y()) && ring.distanceTo(point.x(), point.y()) > DEPTH;
    }
}
