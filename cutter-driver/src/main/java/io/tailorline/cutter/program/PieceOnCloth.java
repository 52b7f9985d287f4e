package io.tailorline.cutter.program;

import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;

/**
 * What of one piece is cut, whatever program cut it: all, some, or nobody knows how much. A piece of which nothing is
 * cut has no such value. {@link CutSoFar} makes them from a program and the table's count.
 */
public sealed interface PieceOnCloth {

    PieceRef piece();

    /** Where it lies; empty when the program that cut it does not say. */
    Optional<PiecePlace> place();

    /** Every line of it is cut. */
    record Whole(PieceRef piece, Optional<PiecePlace> place) implements PieceOnCloth {}

    /**
     * Some of it is cut.
     *
     * @param rest what is still to be done, as it was planned: the knife enters {@value CutSoFar#OVERLAP} mm back along
     *     the line that is cut, and goes on after the last mark that is surely there; table frame, mm
     * @param lightMarks what the table that began it does not mark
     */
    record Begun(PieceRef piece, Optional<PiecePlace> place, List<CutStep> rest, List<LightMark> lightMarks)
            implements PieceOnCloth {
        public Begun {
            rest = List.copyOf(rest);
            lightMarks = List.copyOf(lightMarks);
        }
    }

    /** Only the cloth shows how much of it is cut; a person must look before anything is planned. */
    record Uncertain(PieceRef piece, Optional<PiecePlace> place) implements PieceOnCloth {}
}
