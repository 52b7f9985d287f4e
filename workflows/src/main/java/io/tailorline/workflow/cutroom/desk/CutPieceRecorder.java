package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.plan.PlacesOnCloth;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import java.util.Optional;
import java.util.Set;

/** Writes which pieces a job has cut, from how far its table says that it came. */
public class CutPieceRecorder {

    private final TableJobs jobs;
    private final CutPieces pieces;
    private final CutDocuments documents;

    public CutPieceRecorder(TableJobs jobs, CutPieces pieces, CutDocuments documents) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.documents = documents;
    }

    /** The job has come this far and no further. */
    void exactly(TableJob job, int piecesDone, CutExtent extent) {
        program(job).ifPresent(program -> {
            CutExtent reached = extent.within(program, piecesDone);
            jobs.cutTo(job.jobId(), reached);
            pieces.replace(job, reached.of(program));
        });
    }

    /** The job has come at least this far. */
    void atLeast(TableJob job, int piecesDone, CutExtent extent) {
        program(job).ifPresent(program -> {
            CutExtent said = extent.within(program, piecesDone);
            CutExtent reached = new CutExtent(Math.max(said.sure(), job.extent().sure()), said.possible(), said.head());
            jobs.cutTo(job.jobId(), reached);
            pieces.extend(job, reached.of(program));
        });
    }

    /** A person has found these pieces cut all round; how much of the others is cut, nobody has said. */
    void found(TableJob job, Set<PieceRef> found) {
        program(job).ifPresent(program -> {
            jobs.cutTo(job.jobId(), new CutExtent(0, Long.MAX_VALUE, Optional.empty()).within(program, 0));
            pieces.replace(
                    job,
                    program.pieces().stream()
                            .<PieceOnCloth>map(piece -> found.contains(piece.piece())
                                    ? new PieceOnCloth.Whole(piece.piece(), piece.place())
                                    : new PieceOnCloth.Uncertain(piece.piece(), piece.place()))
                            .toList());
        });
    }

    private Optional<CutProgram> program(TableJob job) {
        return documents
                .programById(job.programId())
                .map(program -> documents
                        .marker(job.orderId())
                        .map(marker -> PlacesOnCloth.placed(program, marker))
                        .orElse(program));
    }

    /** What is cut and still counts of the orders that the job is of. */
    PiecesCut soFar(TableJob job) {
        return pieces.soFar(job);
    }
}
