package io.tailorline.pattern.correct;

import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** A pattern as it was drafted, with the pieces and seams by which a corrected one names them: a pair may be split. */
public final class DraftedAlike {

    private DraftedAlike() {}

    /** @throws IllegalArgumentException when the corrected pattern has a piece that the drafted one has not */
    public static Pattern of(Pattern drafted, Pattern corrected) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : corrected.pieces()) {
            pieces.add(drafted.findPiece(piece.id()).orElseGet(() -> half(drafted, piece.id())));
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

    private static Piece half(Pattern drafted, String id) {
        Side side = Side.ofPieceId(id);
        Piece pair = drafted.findPiece(Side.kind(id))
                .orElseThrow(
                        () -> new IllegalArgumentException("The drafted pattern has no piece '%s'.".formatted(id)));
        Piece own = pair.ofSide(side);
        return side == Side.LEFT && pair.cut().mirrored() ? MirroredPiece.of(own) : own;
    }
}
