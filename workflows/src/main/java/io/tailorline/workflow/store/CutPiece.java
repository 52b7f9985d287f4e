package io.tailorline.workflow.store;

import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * A copy of a piece that the knife has come to, or may have come to.
 *
 * @param place where it lies on its cloth: fabric frame of the marker, mm; empty where the marker is not known any more
 */
public record CutPiece(PieceRef piece, State state, Optional<PieceToFabric> place) {

    /** How much of its line is cut. */
    public enum State {
        /** All of it, notches and holes too. */
        CUT,
        /** Some of it. */
        BEGUN,
        /** Nobody knows. */
        UNCERTAIN
    }
}
