package io.tailorline.pattern.piece;

import java.util.List;
import java.util.Optional;

/** The pieces of one order as a cutting room sees them: a whole {@link Pattern}, or a {@link PieceSet} of it. */
public sealed interface OrderPieces permits Pattern, PieceSet {

    /** The order or body that they were drafted for. */
    String id();

    List<Piece> pieces();

    default Optional<Piece> findPiece(String id) {
        for (Piece piece : pieces()) {
            if (piece.id().equals(id)) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }
}
