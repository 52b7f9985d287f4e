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
        WAITS
    }

    public boolean fits() {
        return then == Then.CUT;
    }

    /** The same, with nothing left to lay it on. */
    public FlawEffect waiting() {
        return new FlawEffect(flaw, Then.WAITS, piece, markerMm, clothMm);
    }
}
