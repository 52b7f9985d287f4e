package io.tailorline.pattern.correct;

import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern as it was drafted, with the pieces and seams by which a corrected one names them: a correction of one side
 * splits a pair, and one that makes both sides alike makes them a pair again.
 */
public final class DraftedAlike {

    private DraftedAlike() {}

    /**
     * @param side whose drafted piece stands for a pair that was drafted as two; the right one where both were
     *     corrected
     * @throws IllegalArgumentException when the corrected pattern has a piece that the drafted one has not
     */
    public static Pattern of(Pattern drafted, Pattern corrected, Side side) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : corrected.pieces()) {
            pieces.add(drafted.findPiece(piece.id())
                    .or(() -> half(drafted, piece.id()))
                    .or(() -> pair(drafted, piece, side == Side.LEFT ? Side.LEFT : Side.RIGHT))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The drafted pattern has no piece '%s'.".formatted(piece.id()))));
        }
        return new Pattern(
                drafted.id(),
                drafted.style(),
                drafted.measurements(),
                pieces,
                corrected.seams(),
                drafted.girths(),
                drafted.labels());
    }

    private static Optional<Piece> half(Pattern drafted, String id) {
        Side side = Side.ofPieceId(id);
        return drafted.findPiece(Side.kind(id))
                .filter(pair -> side != Side.BOTH)
                .map(pair -> {
                    Piece own = pair.ofSide(side);
                    return side == Side.LEFT && pair.cut().mirrored() ? MirroredPiece.of(own) : own;
                });
    }

    /** What the piece of one side was drafted like, as the corrected pair. */
    private static Optional<Piece> pair(Pattern drafted, Piece corrected, Side side) {
        return drafted.findPiece(side.pieceId(corrected.id()))
                .map(own -> side == Side.LEFT && corrected.cut().mirrored() ? MirroredPiece.of(own) : own)
                .map(own -> corrected
                        .withEdges(own.edges())
                        .withGeometry(own.geometry()
                                .withNotches(own.notches().stream()
                                        .map(notch -> notch.withMate(Seam.withoutSide(notch.mate())))
                                        .toList())));
    }
}
