package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import java.time.Instant;
import java.util.List;

/**
 * Where it is kept for years what was cut from which roll; whoever keeps it implements it, and is told in the
 * transaction in which the cutter room knows it.
 */
public interface CutHistory {

    /**
     * What a job has cut.
     *
     * @param article id of the cloth in the catalogue; empty of a job that an earlier release sent
     * @param shares of each order one, by its number
     */
    record Cut(String jobId, Material material, String roll, String article, List<Share> shares, Instant at) {

        public Cut {
            shares = List.copyOf(shares);
        }
    }

    /**
     * What a job has cut for one order: of a lay's job each order has its own.
     *
     * @param order its number
     * @param pieces that are cut all round; none where only its table knows
     * @param counts false where it was written off
     */
    record Share(String order, List<PieceRef> pieces, boolean counts) {

        public Share {
            pieces = List.copyOf(pieces);
        }
    }

    /** The job has cut this and no more. */
    void cut(Cut cut);

    /** The job has cut nothing. */
    void nothingCut(String jobId);

    /** What the job has cut for this order counts no longer. */
    void writtenOff(String jobId, String order);

    /** All that the cutter room knows now. */
    interface Source {

        /** Jobs that have cut something. */
        List<String> jobs();

        /** Tells once more what a job has cut; nobody changes it until the caller's transaction ends. */
        void tell(String jobId, CutHistory history);
    }
}
