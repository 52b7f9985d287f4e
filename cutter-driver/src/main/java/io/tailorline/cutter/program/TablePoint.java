package io.tailorline.cutter.program;

import io.tailorline.geometry.Point;

/** A point in the table frame, mm: x along the conveyor from the cut end, y along the beam. */
public record TablePoint(double x, double y) {

    public static TablePoint of(Point point) {
        return new TablePoint(point.x(), point.y());
    }

    public Point point() {
        return new Point(x, y);
    }

    public double distanceTo(TablePoint other) {
        return StrictMath.hypot(other.x - x, other.y - y);
    }

    /** To the nearest place of a straight stretch between two points, mm. */
    public double distanceTo(TablePoint from, TablePoint to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double square = dx * dx + dy * dy;
        if (square == 0) {
            return distanceTo(from);
        }
        double share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
        return StrictMath.hypot(from.x + share * dx - x, from.y + share * dy - y);
    }
}
