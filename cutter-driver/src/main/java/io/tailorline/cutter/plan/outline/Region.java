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

    /** Whether the box of a stretch and the box around the ring have a point in common. */
    boolean mayMeet(Point from, Point to) {
        return Math.max(from.x(), to.x()) >= ring.minX()
                && Math.min(from.x(), to.x()) <= ring.maxX()
                && Math.max(from.y(), to.y()) >= ring.minY()
                && Math.min(from.y(), to.y()) <= ring.maxY();
    }

    /** Where a stretch crosses the line, as parts of the stretch in order, its ends among them. */
    public double[] cuts(Point from, Point to) {
        List<Double> cuts = new ArrayList<>(List.of(0.0, 1.0));
        Point along = to.minus(from);
        for (int i = 0; i < ring.size(); i++) {
            if (isBeside(i, from, to)) {
                continue;
            }
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

    /** Whether the box of an edge, named by the point it begins at, has no point in common with that of a stretch. */
    private boolean isBeside(int edge, Point from, Point to) {
        int end = ring.next(edge);
        return areApart(ring.x(edge), ring.x(end), from.x(), to.x())
                || areApart(ring.y(edge), ring.y(end), from.y(), to.y());
    }

    private static boolean areApart(double one, double itsEnd, double other, double itsOtherEnd) {
        return Math.max(one, itsEnd) < Math.min(other, itsOtherEnd)
                || Math.min(one, itsEnd) > Math.max(other, itsOtherEnd);
    }

    /** Whether a point lies inside, and farther from the line than rounding may have moved it. */
    boolean isDeepInside(Point point) {
        return isNear(point, 0) && ring.contains(point.x(), point.y()) && ring.distanceTo(point.x(), point.y()) > DEPTH;
    }
}
