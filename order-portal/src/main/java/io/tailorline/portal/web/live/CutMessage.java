package io.tailorline.portal.web.live;

import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.cutroom.MaterialWork;

/**
 * What a table tells while it cuts, with the order's number and the word of its material in place of the work's id.
 *
 * @param tableState the word of the register map
 * @param x knife, mm, table frame
 * @param elapsedSeconds table time since the start, s
 */
record CutMessage(
        String table,
        String jobId,
        String orderId,
        String material,
        String tableState,
        int piecesDone,
        int pieceNo,
        int advances,
        double x,
        double y,
        double elapsedSeconds) {

    static CutMessage of(JobProgress progress) {
        MaterialWork work = MaterialWork.parse(progress.orderId());
        return new CutMessage(
                progress.table(),
                progress.jobId(),
                work.orderId(),
                work.material().word(),
                progress.tableState(),
                progress.piecesDone(),
                progress.pieceNo(),
                progress.advances(),
                progress.x(),
                progress.y(),
                progress.elapsedSeconds());
    }
}
