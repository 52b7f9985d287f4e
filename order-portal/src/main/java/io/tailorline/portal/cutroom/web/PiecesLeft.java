package io.tailorline.portal.cutroom.web;

import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.PiecesCut;

/**
 * What an ended job left of its order, for the operator who decides how it is cut.
 *
 * @param missing pieces that are not cut, begun and uncertain ones among them
 * @param mayStay whether they can be cut where they lie: of none is it unknown how much of it is cut
 */
record PiecesLeft(int missing, int pieces, int begun, int uncertain, boolean mayStay) {

    static PiecesLeft of(PiecesCut cut, CutRoom.Job job) {
        int pieces = Math.max(cut.pieces(), job.pieces());
        return new PiecesLeft(
                pieces - cut.cut().size(),
                pieces,
                cut.begun().size(),
                cut.uncertain().size(),
                cut.uncertain().isEmpty());
    }
}
