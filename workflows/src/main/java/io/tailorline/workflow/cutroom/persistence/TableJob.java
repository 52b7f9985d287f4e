package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A marker on its way over a table.
 *
 * @param orderId of the order, for its shell, or of one of its materials
 * @param article id of the cloth in the catalogue; empty of a job that an earlier release sent
 * @param scanned whether the right roll was scanned
 * @param startAsked whether an operator has pressed start; from then on the order cannot be cancelled
 * @param clothCheck how the operator has seen, with the start, that the cloth lies where the marker is
 * @param predictedSeconds planned table time, s
 * @param lastEvent message of the last event that the process received of it: what an operator commands follows from
 *     that
 * @param elapsedSeconds table time since the start, s
 * @param report what there is to say of a job that is done, in words
 * @param programId of the document that it cuts; {@code unknown} for one that was begun without these data
 * @param extent how far it is known to have come
 * @param cloth the piece of cloth that it is cut on, by the job that was the first on it
 */
public record TableJob(
        String jobId,
        String orderId,
        String article,
        String table,
        String roll,
        CutRoom.JobState state,
        boolean scanned,
        boolean startAsked,
        ClothCheck clothCheck,
        int pieces,
        int piecesDone,
        double predictedSeconds,
        double elapsedSeconds,
        Optional<String> fault,
        Optional<String> report,
        Optional<String> lastEvent,
        String programId,
        String cloth,
        CutExtent extent,
        Instant createdAt,
        Instant changedAt) {

    /** What stands for the program of a job that was begun without these data. */
    public static final String UNKNOWN_PROGRAM = "unknown";

    private static final Set<CutRoom.JobState> NOT_SEEN_AT_TABLE =
            EnumSet.of(CutRoom.JobState.RESTS, CutRoom.JobState.QUEUED, CutRoom.JobState.HELD);

    /** Whether the table may still have to do with it. */
    public boolean isOpen() {
        return state != CutRoom.JobState.DONE && state != CutRoom.JobState.ABORTED;
    }

    /** Whether its gateway was seen to have it. */
    public boolean isAtTable() {
        return isOpen() && !NOT_SEEN_AT_TABLE.contains(state);
    }

    /** Whether it may have cut, and what of which program nobody has written down. */
    public boolean isCutUnknown() {
        boolean mayHaveCut = startAsked || elapsedSeconds > 0 || piecesDone > 0;
        return mayHaveCut && extent.possible() == 0 && programId.equals(UNKNOWN_PROGRAM);
    }

    /** Whether it is cut on cloth that another job has cut before. */
    public boolean continues() {
        return !cloth.equals(jobId);
    }
}
