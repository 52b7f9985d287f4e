package io.tailorline.nesting.problem;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.List;

/**
 * A piece of an order whose stripes are matched, with all its copies.
 *
 * @param markerPieces the pieces of the problem that hold its copies: as drawn, turned over, or both
 */
record MatchedPiece(Piece piece, List<MarkerPiece> markerPieces) {

    MatchedPiece {
        markerPieces = List.copyOf(markerPieces);
    }

    /**
     * Where a point lies in the garment's right half, along or across the grain, mm: the left half is taken to be its
     * mirror image.
     */
    double place(Point anchor, boolean along) {
        return along ? anchor.x() : (piece.side() == Side.LEFT ? -anchor.y() : anchor.y());
    }

    /** The side of the body it belongs to, where it belongs to one alone. */
    Side side() {
        return piece.cut().mirrored() ? Side.BOTH : piece.side();
    }

    /** Whether both sides share it, as a collar. */
    boolean isInTheMiddle() {
        return !piece.cut().mirrored() && piece.side() == Side.BOTH;
    }

    int copies() {
        return markerPieces.stream().mapToInt(piece -> piece.copies().size()).sum();
    }
}
