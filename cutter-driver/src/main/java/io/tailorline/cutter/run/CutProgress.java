package io.tailorline.cutter.run;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;

/**
 * How far a job is, as reported to whoever monitors it. Shown only after it is in the journal.
 *
 * @param state {@link TableState#UNKNOWN} while the link is lost: the counts are then the last known
 * @param doneRecord records finished, of {@code records}
 * @param pieceNo the piece being cut, 0 none
 * @param advances of the conveyor that are finished: how far the cloth has moved on
 * @param position of the head, table frame, mm
 * @param elapsedSeconds table time so far
 * @param linkLost whether the table cannot be reached at this moment
 */
public record CutProgress(
        long jobId,
        TableState state,
        long doneRecord,
        long records,
        int pieceNo,
        int piecesDone,
        int pieces,
        int advances,
        TablePoint position,
        double elapsedSeconds,
        boolean linkLost) {

    static CutProgress of(CutJob job, TableStatus status) {
        return new CutProgress(
                job.id(),
                status.state(),
                status.job().doneRecord(),
                job.records(),
                status.job().pieceNo(),
                status.job().piecesDone(),
                job.program().pieces().size(),
                status.job().biteNo(),
                status.machine().position(),
                status.job().elapsedSeconds(),
                false);
    }

    /** The same counts, now only remembered. */
    CutProgress withLinkLost() {
        return new CutProgress(
                jobId,
                TableState.UNKNOWN,
                doneRecord,
                records,
                pieceNo,
                piecesDone,
                pieces,
                advances,
                position,
                elapsedSeconds,
                true);
    }
}
