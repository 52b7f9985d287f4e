package io.tailorline.workflow.cutroom;

import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * What a flaw does to the marker of a job.
 *
 * @param flaw where it lies in the marker's own frame, mm
 * @param then what becomes of the job once the flaw is stored
 * @param piece that lies on the flaw, or too near to it
 * @param markerMm length of the marker as it is, mm
 * @param clothMm length that its roll has for a marker from where it begins, mm
 */
public record FlawEffect(Ring flaw, Then then, Optional<PieceRef> piece, double markerMm, double clothMm) {

    /** What becomes of a job. */
    public enum Then {
        /** Its marker may be cut as it is. */
        CUT,
        /** It is laid again. */
        LAID_AGAIN,
        /** No roll has cloth for it: it waits for some. */
        WAITS,
        /** Several orders share its marker: each of them is laid by itself. */
        EACH_ALONE
    }

    public boolean fits() {
        return then == Then.CUT;
    }

    /** The same, where something else becomes of the job. */
    public FlawEffect but(Then other) {
        return new FlawEffect(flaw, other, piece, markerMm, clothMm);
    }
}
