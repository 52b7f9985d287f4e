package io.tailorline.nesting.check;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * Why a marker cannot be cut from a cloth that it was not made on, or that is not as it was any more. Anything else
 * that differs is no reason: a flaw beside the pieces, a length that is cut from the other end, more of either.
 */
public sealed interface Misfit {

    /** What keeps the marker from this cloth; empty where it may be cut from it. */
    static Optional<Misfit> of(Marker marker, Fabric cloth) {
        return MarkerCheck.misfit(marker, cloth);
    }

    /**
     * The cloth is narrower than the marker reaches.
     *
     * @param widthMm usable width of the cloth, of one ply, mm
     * @param neededMm to where the marker reaches, mm
     */
    record TooNarrow(double widthMm, double neededMm) implements Misfit {}

    /**
     * The cloth is shorter than the marker.
     *
     * @param lengthMm of the cloth, mm
     * @param neededMm of the marker, mm
     */
    record TooShort(double lengthMm, double neededMm) implements Misfit {}

    /**
     * A piece lies on a flaw that it does not tolerate, or too near to it.
     *
     * @param gapMm between them, mm; 0 where it lies on it
     * @param neededMm least gap, mm
     */
    record OnFlaw(PieceRef piece, Fabric.Flaw flaw, double gapMm, double neededMm) implements Misfit {}
}
