package io.tailorline.nesting.render;

import io.tailorline.drawing.Box;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The part of a ring inside an upright box, side by side: Sutherland and Hodgman, CACM 17 (1974) 32. */
final class Clipping {

    private Clipping() {}

    /** Empty when the ring lies outside. */
    static List<Point> toBox(List<Point> ring, Box box) {
        List<Point> kept = side(ring, point -> point.x() - box.minX());
        kept = side(kept, point -> box.maxX() - point.x());
        kept = side(kept, point -> point.y() - box.minY());
        return side(kept, point -> box.maxY() - point.y());
    }

    /** @param depth how far a point lies inside, negative outside */
    private static List<Point> side(List<Point> ring, ToDoubleFunction<Point> depth) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.get(i);
            Point to = ring.get((i + 1) % ring.size());
            double before = depth.applyAsDouble(from);
            double after = depth.applyAsDouble(to);
            if (before >= 0) {
                kept.add(from);
            }
            if (before > 0 && after < 0 || before < 0 && after > 0) {
                kept.add(from.towards(to, before / (before - after)));
            }
        }
        return kept;
    }
}
