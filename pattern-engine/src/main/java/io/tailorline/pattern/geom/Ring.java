package io.tailorline.pattern.geom;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * A closed line, mm. The closing chord from the last point to the first is implied: the first point is not repeated.
 *
 * @param points at least three, in order
 */
public record Ring(List<Point> points) {

    public Ring {
        points = List.copyOf(points);
        if (points.size() < 3) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A ring of %d points must have at least 3.", points.size()));
        }
        if (points.get(0).equals(points.get(points.size() - 1))) {
            throw new IllegalArgumentException("A ring must not repeat its first point %s.".formatted(points.get(0)));
        }
    }

    /** Area in mm2, positive when the ring runs counter-clockwise (y up). */
    public double signedArea() {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            twice += points.get(i).cross(points.get((i + 1) % points.size()));
        }
        return twice / 2;
    }

    /** Whether the line neither crosses nor touches itself. */
    public boolean isSimple() {
        return new IsSimpleOp(Mm.linearRing(this)).isSimple();
    }

    /** Length of the whole line, closing chord included, mm. */
    public double perimeter() {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.get(i).distanceTo(points.get((i + 1) % points.size()));
        }
        return sum;
    }
}
