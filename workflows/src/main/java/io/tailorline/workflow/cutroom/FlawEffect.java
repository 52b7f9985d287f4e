package io.tailorline.workflow.cutroom;

import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * What a flaw does to the marker of a job.
 *
 * @param flaw where it lies in the marker's own frame, mm
 * @param fits whether the marker may be cut as it is; else it is laid again, once the flaw is stored
 * @param piece that lies on the flaw, or too near to it
 * @param markerMm length of the marker as it is, mm
 * @param clothMm length that its roll has for a marker from where it begins, mm
 */
public record FlawEffect(Ring flaw, boolean fits, Optional<PieceRef> piece, double markerMm, double clothMm) {}
