package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.program.PiecePlace;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * A copy of a piece that the knife has come to, or may have come to.
 *
 * @param place where it lies on its cloth, table frame as the first job on it began; empty where its program says none
 */
public record CutPiece(PieceRef piece, State state, Optional<PiecePlace> place) {

    /** How much of its line is cut. */
    public enum State {
        /** All of it, notches and holes too. */
        CUT,
        /** Some of it. */
        BEGUN,
        /** Nobody knows. */
        UNCERTAIN
    }

    static CutPiece of(PieceOnCloth piece) {
        State state = piece instanceof PieceOnCloth.Whole
                ? State.CUT
                : piece instanceof PieceOnCloth.Begun ? State.BEGUN : State.UNCERTAIN;
        return new CutPiece(piece.piece(), state, piece.place());
    }
}
