package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CutProof;
import java.util.Optional;

/**
 * A finished job.
 *
 * @param tableSeconds table time from START to the last piece released, as the table counts it
 * @param estimatedSeconds what the plan said
 * @param cutLength knife down, mm
 * @param airLength knife up, mm
 * @param countedFrom record with which time and lengths begin: above 1 where the table lost what it knew of those
 *     before
 * @param executed records that the table has proven to have executed; empty where its map has no proof
 */
public record CutReport(
        long jobId,
        double tableSeconds,
        double estimatedSeconds,
        int piecesDone,
        double cutLength,
        double airLength,
        long countedFrom,
        Optional<Long> executed) {

    static CutReport of(CutJob job, TableStatus status, long countedFrom) {
        return new CutReport(
                job.id(),
                status.job().elapsedSeconds(),
                job.program().estimate().total(),
                status.job().piecesDone(),
                status.job().cutLength(),
                status.job().airLength(),
                countedFrom,
                status.proof().map(CutProof::executed));
    }

    /** Whether time and lengths are those of the whole job, and may be held against the plan. */
    public boolean isOfWholeJob() {
        return countedFrom <= 1;
    }

    /** How far the table's time lies from the plan's, as a share of the plan's; positive when it took longer. */
    public double deviation() {
        return tableSeconds / estimatedSeconds - 1;
    }
}
