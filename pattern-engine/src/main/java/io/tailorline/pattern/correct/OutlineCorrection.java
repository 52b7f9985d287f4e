package io.tailorline.pattern.correct;

import io.tailorline.geometry.ShortChords;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;

/** The outline of a piece as a correction of the drafted one, in the frame of the right piece. */
public final class OutlineCorrection {

    private OutlineCorrection() {}

    /** @param side whose piece it is to be where its id names none */
    public static OfOutline of(Piece piece, Side side) {
        Side own = Side.ofPieceId(piece.id());
        Piece right = own == Side.LEFT ? MirroredPiece.of(piece) : piece;
        return new OfOutline(
                piece.kind(),
                own == Side.BOTH ? side : own,
                right.edges().stream()
                        .map(OutlineCorrection::withoutShortChords)
                        .toList(),
                ShortChords.leftOutOfRing(new Trace(right.cutLine().points())),
                right.notches().stream().map(OutlineCorrection::ofEitherSide).toList());
    }

    private static Edge withoutShortChords(Edge edge) {
        return new Edge(edge.name(), ShortChords.leftOutOfLine(edge.line().traced()), edge.allowance());
    }

    private static Notch ofEitherSide(Notch notch) {
        return notch.withMate(Seam.withoutSide(notch.mate()));
    }
}
