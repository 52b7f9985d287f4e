package io.tailorline.cutter.run;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;

/**
 * The progress of a job, as reported to its monitor. Shown only after it is in the journal.
 *
 * @param state {@link TableState#UNKNOWN} while the link is lost: the counts are then the last known
 * @param count what the table has counted of the job
 * @param records of the whole job
 * @param pieces of the whole job
 * @param position of the head, table frame, mm
 * @param feedPercent per cent of the profile's speeds at which the table runs
 * @param linkLost whether the table cannot be reached at this moment
 */
public record CutProgress(
        TableState state,
        TableStatus.JobStatus count,
        long records,
        int pieces,
        TablePoint position,
        int feedPercent,
        boolean linkLost) {

    static CutProgress of(CutJob job, TableStatus status) {
        return new CutProgress(
                status.state(),
                status.job(),
                job.records(),
                job.program().pieces().size(),
                status.machine().position(),
                status.machine().feedOverride(),
                false);
    }

    /** The same counts, the last known. */
    CutProgress withLinkLost() {
        return new CutProgress(TableState.UNKNOWN, count, records, pieces, position, feedPercent, true);
    }
}
