package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;

/**
 * The bust point of half a front and the dart that opens there. In the block the dart gapes at the shoulder: what lies
 * outside it is <em>open</em>; turned about the bust point until the dart is shut it is <em>closed</em>, as it is sewn.
 * docs/drafting/womens-jacket.md, steps 2 and 3.
 *
 * @param point the bust point
 * @param dartDeg angle of the dart
 */
public record BustLine(Point point, double dartDeg) {

    /** A point outside the dart as it lies when the dart is sewn. */
    public Point closed(Point open) {
        return turned(open, dartDeg);
    }

    public Polyline closed(Polyline open) {
        return open.mapped(this::closed);
    }

    /** A point beside the dart as it lies while the dart gapes. */
    public Point opened(Point closed) {
        return turned(closed, -dartDeg);
    }

    private Point turned(Point at, double degrees) {
        return point.plus(at.minus(point).turned(degrees));
    }
}
