package io.tailorline.pattern.compare;

import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;

/**
 * What moved on one piece.
 *
 * @param pieceId of the piece now
 * @param moves of the edges that lie more than {@link #VISIBLE} off the earlier sewing line, in the order of the piece
 */
public record PieceDifference(String pieceId, List<EdgeMove> moves) {

    /** A smaller move is lost in cutting and sewing, mm (house limit). */
    public static final double VISIBLE = 0.5;

    public PieceDifference {
        moves = List.copyOf(moves);
    }

    public static PieceDifference of(Piece now, EarlierPiece before) {
        List<Edge> edges = now.edges();
        List<EdgeMove> moves =
                EarlierPiece.haveSameLines(edges, before.edges()) ? List.of() : EdgeMove.of(edges, before.edges());
        return new PieceDifference(
                now.id(),
                moves.stream().filter(move -> move.distance() > VISIBLE).toList());
    }

    public boolean isEmpty() {
        return moves.isEmpty();
    }

    /** The move that is greatest either way; empty where nothing moved. */
    public Optional<EdgeMove> greatest() {
        return moves.stream().reduce((one, other) -> other.distance() > one.distance() ? other : one);
    }
}
