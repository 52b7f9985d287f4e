package io.tailorline.pattern.correct;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.List;

/**
 * The stripe anchors of a piece that is laid on another, as a trouser front on the bearer of its pocket. They mark how
 * both lie on each other, so they stay where they are when the edge that they are drawn on is given another line; one
 * whose edge is sewn to its partner goes with the seam.
 */
record LaidAnchors(GarmentDraft drafted) {

    /** A mark this near to the seam line lies on it, mm: as the certificate. */
    private static final double ON_SEAM = 0.1;

    /**
     * @param before the piece as it was drafted
     * @param after the same with another outline, in the same frame
     */
    Piece kept(Piece before, Piece after) {
        List<StripeAnchor> anchors = new ArrayList<>();
        for (int i = 0; i < before.anchors().size(); i++) {
            StripeAnchor anchor = before.anchors().get(i);
            anchors.add(isLaid(before, anchor) ? anchor : after.anchors().get(i));
        }
        return anchors.equals(after.anchors())
                ? after
                : after.withGeometry(after.geometry().withAnchors(anchors));
    }

    /** Whether another piece has its partner away from every edge and is not sewn on here. */
    private boolean isLaid(Piece piece, StripeAnchor anchor) {
        return drafted.pieces().stream()
                .filter(other -> !other.kind().equals(piece.kind()) && !isSewnOn(piece, anchor, other))
                .flatMap(other -> other.anchors().stream()
                        .filter(partner -> partner.match().equals(anchor.match()))
                        .filter(partner -> edgesAt(other, partner.at()).isEmpty()))
                .findAny()
                .isPresent();
    }

    private boolean isSewnOn(Piece piece, StripeAnchor anchor, Piece other) {
        List<Seam.EdgeRef> at = edgesAt(piece, anchor.at());
        return drafted.seams().stream()
                .anyMatch(seam ->
                        meet(seam.a(), at) && has(seam.b(), other) || meet(seam.b(), at) && has(seam.a(), other));
    }

    private static boolean meet(List<Seam.EdgeRef> side, List<Seam.EdgeRef> edges) {
        return edges.stream().anyMatch(side::contains);
    }

    private static boolean has(List<Seam.EdgeRef> side, Piece piece) {
        return side.stream().anyMatch(ref -> ref.piece().equals(piece.id()));
    }

    private static List<Seam.EdgeRef> edgesAt(Piece piece, Point at) {
        return piece.edges().stream()
                .filter(edge -> isOn(edge.line(), at))
                .map(edge -> new Seam.EdgeRef(piece.id(), edge.name()))
                .toList();
    }

    private static boolean isOn(Polyline line, Point at) {
        return line.at(NearestOnSegment.along(line, at)).distanceTo(at) <= ON_SEAM;
    }
}
