package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.outline.Region;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.InternalCut;
import java.util.Optional;

/**
 * Whether the internal cuts of a placed piece can be cut: inside the piece along their whole length, since beside it
 * lie the neighbours, and not from edge to edge, since that cuts the piece in two. A piece that lies within the reach
 * of the table holds them within it.
 */
final class InternalCutCheck {

    /** Rounding of a placed line, mm. */
    private static final double ROUNDING = 0.05;

    /** The blade is about as wide in the cloth, mm. */
    private static final double LEAST_INSIDE = 2;

    private InternalCutCheck() {}

    static Optional<Refused> refusal(Placement placement) {
        for (InternalCut cut : placement.internalCuts()) {
            Point farthest = farthest(placement.cutLine(), cut.line());
            double outside = -inside(placement.cutLine(), farthest);
            if (outside > ROUNDING) {
                return Optional.of(new Refused.CutOutsidePiece(
                        placement.piece(), cut.what(), outside, farthest.x(), farthest.y()));
            }
            double deepest = Math.max(
                    inside(placement.cutLine(), cut.line().first()),
                    inside(placement.cutLine(), cut.line().last()));
            if (deepest < LEAST_INSIDE) {
                return Optional.of(new Refused.CutThroughPiece(placement.piece(), cut.what(), deepest, LEAST_INSIDE));
            }
        }
        return Optional.empty();
    }

    /** The place of a cut that lies farthest outside, or least inside: a point of it, or between two edges. */
    private static Point farthest(Ring piece, Polyline cut) {
        Region region = new Region(piece);
        Point farthest = cut.first();
        for (int i = 1; i < cut.size(); i++) {
            double[] parts = region.cuts(cut.point(i - 1), cut.point(i));
            for (int k = 1; k < parts.length; k++) {
                Point middle = cut.point(i - 1).towards(cut.point(i), (parts[k - 1] + parts[k]) / 2);
                farthest = inside(piece, middle) < inside(piece, farthest) ? middle : farthest;
            }
            farthest = inside(piece, cut.point(i)) < inside(piece, farthest) ? cut.point(i) : farthest;
        }
        return farthest;
    }

    /** Distance from the edge, mm, negative outside. */
    private static double inside(Ring piece, Point at) {
        double distance = piece.distanceTo(at.x(), at.y());
        return piece.contains(at.x(), at.y()) ? distance : -distance;
    }
}
