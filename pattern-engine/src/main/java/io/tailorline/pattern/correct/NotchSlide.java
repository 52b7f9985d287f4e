package io.tailorline.pattern.correct;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;

/**
 * A notch on its edge.
 *
 * @param along its place on the seam line, from the first point of the edge, mm
 */
record NotchSlide(Edge edge, Notch notch, double along) {

    /** On the edge whose place, carried out by the allowance there, is the notch. */
    static NotchSlide of(Piece piece, Notch notch) {
        NotchSlide best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Edge edge : piece.edges()) {
            NotchSlide slide = new NotchSlide(edge, notch, NearestOnSegment.along(edge.line(), notch.at()));
            double off = slide.out(slide.along).distanceTo(notch.at());
            if (off < least) {
                least = off;
                best = slide;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("Piece '%s' has no edges.".formatted(piece.id()));
        }
        return best;
    }

    double length() {
        return edge.length();
    }

    boolean has(double by) {
        return along + by >= 0 && along + by <= length();
    }

    /** Square out from its new place. */
    Notch moved(double by) {
        double to = along + by;
        Point inwards = edge.line().directionAt(to).quarterTurned();
        return new Notch(Mm.onGrid(out(to)), inwards.angleDeg(), notch.depth(), notch.kind(), notch.mate());
    }

    /** The place on the cut line. An edge runs counter-clockwise: the piece lies to the left. */
    private Point out(double place) {
        Point inwards = edge.line().directionAt(place).quarterTurned();
        Allowance allowance = edge.allowance();
        double width = allowance.start() + (allowance.end() - allowance.start()) * place / length();
        return edge.line().at(place).minus(inwards.times(width));
    }
}
