package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;

/**
 * A piece laid on another one by an edge that both share: moved and turned, and turned over where one lies face down.
 *
 * @param flip 1, or -1 when the piece is turned over
 */
record Laying(Point from, Point to, double turnDeg, int flip) {

    /** So that {@code first} comes to {@code onFirst} and {@code second} lies in the direction of {@code onSecond}. */
    static Laying of(Point first, Point second, Point onFirst, Point onSecond, boolean isTurnedOver) {
        int flip = isTurnedOver ? -1 : 1;
        Point along = second.minus(first);
        double turn = onSecond.minus(onFirst).angleDeg()
                - Point.of(along.x(), flip * along.y()).angleDeg();
        return new Laying(first, onFirst, turn, flip);
    }

    Point there(Point own) {
        Point from = own.minus(this.from);
        return Point.of(from.x(), flip * from.y()).turned(turnDeg).plus(to);
    }

    Point back(Point there) {
        Point from = there.minus(to).turned(-turnDeg);
        return Point.of(from.x(), flip * from.y()).plus(this.from);
    }
}
