package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What is seen at the neck: the inner side of the collar behind it, its outer side from behind, and the shirt. How
 * these lines bend, and how wide the shirt is, is estimated by eye; their ends are the pattern's.
 */
record Neck(TrunkSurface right, TrunkSurface left, Collar ofRight, Collar ofLeft) {

    /** The shirt ends so far below the end of the opening, where both fronts cover it, mm. */
    private static final double UNDER_FRONTS = 15;

    /** The inner side of the collar, seen past the neck. */
    Part inside() {
        Point one = mirrored(ofRight.top());
        Point two = ofLeft.top();
        double rise = 5;
        List<Point> ring = Lines.joined(
                Lines.curve(one, Point.of(-one.x() * .6, rise), Point.of(two.x() * .6, -rise), two),
                Lines.curve(
                        left.neck().plus(Point.of(-4, -30)),
                        Point.of(-two.x() * .6, -6),
                        Point.of(one.x() * .6, 6),
                        mirrored(right.neck().plus(Point.of(-4, -30)))));
        return new Part.Shape("jacket.collar.inside", Side.BOTH, Tone.INSIDE, ring, List.of());
    }

    /** The fall of the collar on the back. */
    Part behind(Tone tone) {
        List<Point> ring = new ArrayList<>();
        Point topRight = ofRight.top();
        Point topLeft = mirrored(ofLeft.top());
        double high = right.height(right.panels().nape().x()) + ofRight.stand();
        double low = right.height(right.panels().nape().x()) - Collar.FALL_OVER_STAND;
        Point onRight = ofRight.onShoulder();
        Point onLeft = mirrored(ofLeft.onShoulder());
        ring.addAll(Lines.curve(
                topLeft, Point.of(-topLeft.x() * .4, -4), Point.of(-topLeft.x() * .5, 0), Point.of(0, high)));
        ring.addAll(Lines.curve(
                Point.of(0, high), Point.of(topRight.x() * .5, 0), Point.of(topRight.x() * .4, 4), topRight));
        ring.addAll(ofRight.overShoulder());
        ring.addAll(Lines.curve(
                onRight, Point.of(-onRight.x() * .3, -9), Point.of(-onRight.x() * .4, 0), Point.of(0, low)));
        ring.addAll(Lines.curve(Point.of(0, low), Point.of(onLeft.x() * .4, 0), Point.of(onLeft.x() * .3, 9), onLeft));
        Lines.reversed(ofLeft.overShoulder()).forEach(at -> ring.add(mirrored(at)));
        return new Part.Shape("jacket.collar", Side.BOTH, tone, ring, List.of());
    }

    private static Point mirrored(Point at) {
        return Point.of(-at.x(), at.y());
    }

    /** What lies under the opening, from the neck down. */
    static Part shirt(TrunkSurface right, TrunkSurface left) {
        double bottom = StrictMath.max(right.panels().opening(), left.panels().opening()) + UNDER_FRONTS;
        Point one = mirrored(right.neck());
        Point two = left.neck();
        double low = right.height(bottom);
        double wide = right.at(bottom).a() * .45;
        List<Point> ring = Lines.joined(
                Lines.curve(
                        one.plus(Point.of(6, 10)),
                        Point.of(-one.x() * .5, -26),
                        Point.of(two.x() * .5, 26),
                        two.plus(Point.of(-6, 10))),
                List.of(
                        two.plus(Point.of(12, -14)),
                        Point.of(wide, low),
                        Point.of(-wide, low),
                        one.plus(Point.of(-12, -14))));
        return new Part.Shape("shirt", Side.BOTH, Tone.SHIRT, ring, List.of());
    }
}
