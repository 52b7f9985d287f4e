package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pieces of running jobs in cutting order; those of the latest few jobs are remembered. */
public class JobPieces {

    private static final int REMEMBERED = 16;

    private final CutDocuments documents;
    private final Map<String, List<PieceRef>> pieces = new LinkedHashMap<>();

    public JobPieces(CutDocuments documents) {
        this.documents = documents;
    }

    /** @param pieceNo 1 for the first piece cut */
    synchronized Optional<PieceRef> of(TableJob job, int pieceNo) {
        List<PieceRef> ofJob = pieces.computeIfAbsent(job.jobId(), id -> read(job));
        if (pieces.size() > REMEMBERED) {
            pieces.remove(pieces.keySet().iterator().next());
        }
        return pieceNo <= ofJob.size() ? Optional.of(ofJob.get(pieceNo - 1)) : Optional.empty();
    }

    private List<PieceRef> read(TableJob job) {
        return documents
                .programById(job.programId())
                .map(program -> program.pieces().stream().map(PieceRange::piece).toList())
                .orElse(List.of());
    }
}
