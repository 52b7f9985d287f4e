package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/**
 * A piece of an order whose stripes are matched, with all its copies.
 *
 * @param lays the rows of the lay that hold its copies: as drawn, turned over, or both
 */
record MatchedPiece(Piece piece, List<MarkerPiece> lays) {

    MatchedPiece {
        lays = List.copyOf(lays);
    }

    /**
     * Where a point lies in the garment's right half, along or across the grain, mm: the left half is taken to be its
     * mirror image.
     */
    double place(Point anchor, boolean along) {
        return along ? anchor.x() : (MarkerPiece.isDrawnLeft(piece) ? -anchor.y() : anchor.y());
    }

    /** The half of the body it belongs to, where it belongs to one alone. */
    enum Half {
        RIGHT,
        LEFT,
        BOTH
    }

    Half half() {
        boolean pair = piece.cut().mirrored();
        if (pair || isInTheMiddle()) {
            return Half.BOTH;
        }
        return MarkerPiece.isDrawnLeft(piece) ? Half.LEFT : Half.RIGHT;
    }

    /** Its id without the half: the same for a right front and a left one. */
    String kind() {
        return piece.id().replaceFirst("\\.(right|left)$", "");
    }

    /** One that both halves share, as a collar does. */
    boolean isInTheMiddle() {
        return !piece.cut().mirrored()
                && !MarkerPiece.isDrawnLeft(piece)
                && !piece.id().endsWith(".right");
    }

    int copies() {
        return lays.stream().mapToInt(lay -> lay.names().size()).sum();
    }
}
