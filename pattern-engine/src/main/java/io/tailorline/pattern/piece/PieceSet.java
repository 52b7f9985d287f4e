package io.tailorline.pattern.piece;

import java.util.List;

/**
 * Pieces of one order to be laid and cut, and nothing of the person that they were drafted for: no measurement, no
 * style, no seams. Its pieces have no edges and no internal lines when they were read from a message.
 *
 * @param id the order
 */
public record PieceSet(String id, List<Piece> pieces) implements OrderPieces {

    public PieceSet {
        pieces = List.copyOf(pieces);
    }
}
