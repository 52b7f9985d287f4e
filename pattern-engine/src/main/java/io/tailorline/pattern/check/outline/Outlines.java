package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** The two outlines of a piece, and how far a point lies from one. */
public final class Outlines {

    private Outlines() {}

    /** An outline with the words for it. */
    record Named(String where, Ring ring) {}

    static List<Named> of(Piece piece) {
        return List.of(
                new Named(piece.id() + ", seam line", piece.seamLine()),
                new Named(piece.id() + ", cut line", piece.cutLine()));
    }

    /** Distance from the point to the line of the ring, mm, inside or outside. */
    public static double distance(Point point, Ring ring) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            int next = ring.next(i);
            double beside = outside(point.x(), ring.x(i), ring.x(next));
            double above = outside(point.y(), ring.y(i), ring.y(next));
            if (beside * beside + above * above < least) {
                NearestOnSegment onChord = NearestOnSegment.of(point, ring.x(i), ring.y(i), ring.x(next), ring.y(next));
                least = Math.min(least, onChord.square());
            }
        }
        return Math.sqrt(least);
    }

    /** How far a coordinate lies outside two others; 0 between them. */
    private static double outside(double at, double a, double b) {
        double below = Math.min(a, b) - at;
        double beyond = at - Math.max(a, b);
        return Math.max(0, Math.max(below, beyond));
    }
}
