package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.outline.Region;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;

/**
 * The place of a mark that lies farthest outside its piece, or least inside.
 *
 * @param at fabric frame, mm
 * @param depth distance from the cut line, mm, negative outside
 */
record DepthInPiece(Point at, double depth) {

    static DepthInPiece of(Ring piece, Point at) {
        double distance = piece.distanceTo(at.x(), at.y());
        return new DepthInPiece(at, piece.contains(at.x(), at.y()) ? distance : -distance);
    }

    /** Of a line: a point of it, or one between two edges that it crosses. */
    static DepthInPiece least(Ring piece, Polyline line) {
        Region region = new Region(piece);
        DepthInPiece least = of(piece, line.first());
        for (int i = 1; i < line.size(); i++) {
            Point from = line.point(i - 1);
            Point to = line.point(i);
            double[] parts = region.cuts(from, to);
            for (int k = 1; k < parts.length; k++) {
                least = least.or(of(piece, from.towards(to, (parts[k - 1] + parts[k]) / 2)));
            }
            least = least.or(of(piece, to));
        }
        return least;
    }

    private DepthInPiece or(DepthInPiece other) {
        return other.depth < depth ? other : this;
    }
}
