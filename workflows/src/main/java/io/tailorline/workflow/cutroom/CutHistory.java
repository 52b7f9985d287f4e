package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.piece.PieceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where it is kept for years what was cut from which roll; whoever keeps it implements it, and is told in the
 * transaction in which the cutter room knows it.
 */
public interface CutHistory {

    /**
     * What a job has cut.
     *
     * @param work of whose job it is; the pieces say of which order each is
     * @param article id of the cloth in the catalogue; empty of a job that an earlier release sent
     * @param pieces that are cut all round; none where only its table knows
     * @param counts false where it was written off
     */
    record Cut(
            String jobId,
            MaterialWork work,
            String roll,
            String article,
            Set<PieceRef> pieces,
            boolean counts,
            Instant at) {

        public Cut {
            pieces = Set.copyOf(pieces);
        }
    }

    /** The job has cut this and no more. */
    void cut(Cut cut);

    /** The job has cut nothing. */
    void nothingCut(String jobId);

    /** What the job has cut counts no longer. */
    void writtenOff(String jobId);

    /** All that the cutter room knows now. */
    interface Source {

        /** Jobs that have cut something. */
        List<String> jobs();

        /** Tells once more what a job has cut; nobody changes it until the caller's transaction ends. */
        void tell(String jobId, CutHistory history);
    }
}
