package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.util.List;
import java.util.Optional;

/**
 * Whether the notches of a placed piece can be cut: on the piece's own edge, inwards, ending inside the piece, and as
 * deep as the table's tool cuts.
 */
final class NotchCheck {

    /** A notch lies on the cut line up to rounding and simplification, mm. */
    private static final double OFF_LINE = 0.2;

    /**
     * The two cuts of a double notch begin beside its place, on the tangent, mm: on the most curved edges of suits 0.26
     * outside the piece.
     */
    private static final double OUTSIDE = 0.5;

    /** A notch along the edge, or back out through it, ends less than this inside, mm. */
    private static final double LEAST_INSIDE = 0.2;

    private NotchCheck() {}

    static Optional<Refused> refusal(Placement placement, TableProfile table) {
        for (Notch notch : placement.notches()) {
            Point at = notch.at();
            if (!(notch.depth() >= Notch.LEAST_DEPTH && notch.depth() <= table.mostNotchDepth())) {
                return Optional.of(new Refused.NotchDepth(
                        table.name(),
                        placement.piece(),
                        notch.mate(),
                        notch.depth(),
                        Notch.LEAST_DEPTH,
                        table.mostNotchDepth(),
                        at.x(),
                        at.y()));
            }
            double off = placement.cutLine().distanceTo(at.x(), at.y());
            if (off > OFF_LINE) {
                return Optional.of(
                        new Refused.NotchOffEdge(placement.piece(), notch.mate(), off, OFF_LINE, at.x(), at.y()));
            }
            for (List<Point> stroke : notch.strokes()) {
                Optional<Refused> refused = refusal(placement, notch, stroke);
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> refusal(Placement placement, Notch notch, List<Point> stroke) {
        DepthInPiece end = DepthInPiece.of(placement.cutLine(), stroke.get(1));
        DepthInPiece farthest = DepthInPiece.least(placement.cutLine(), new Polyline(stroke));
        if (farthest.depth() < -OUTSIDE || end.depth() < 0) {
            return Optional.of(Refused.MarkOutsidePiece.of(
                    placement, name(notch), farthest.depth() < end.depth() ? farthest : end));
        }
        return end.depth() < LEAST_INSIDE
                ? Optional.of(Refused.MarkAtEdge.of(placement, name(notch), end, LEAST_INSIDE))
                : Optional.empty();
    }

    private static String name(Notch notch) {
        return "Notch '%s'".formatted(notch.mate());
    }
}
