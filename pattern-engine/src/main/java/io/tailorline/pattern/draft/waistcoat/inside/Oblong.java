package io.tailorline.pattern.draft.waistcoat.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;

/** A rectangular net piece: x across, y along the grain, mm. */
final class Oblong {

    private Oblong() {}

    /** Edges: top, right, bottom, left, all with one allowance. */
    static NetPiece of(String name, double width, double height, double allowance) {
        Point a = Point.of(0, 0);
        Point b = Point.of(width, 0);
        Point c = Point.of(width, height);
        Point d = Point.of(0, height);
        return NetPiece.of(
                name,
                NetEdge.of("top", Polyline.through(a, b), allowance),
                NetEdge.of("right", Polyline.through(b, c), allowance),
                NetEdge.of("bottom", Polyline.through(c, d), allowance),
                NetEdge.of("left", Polyline.through(d, a), allowance));
    }
}
