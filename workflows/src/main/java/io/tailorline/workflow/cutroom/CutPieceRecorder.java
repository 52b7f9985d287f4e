package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.CutSoFar;
import io.tailorline.workflow.store.CutPiece;
import io.tailorline.workflow.store.CutPieces;
import io.tailorline.workflow.store.Documents;
import io.tailorline.workflow.store.TableJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes which pieces a job has cut, from how far its table says that it came. */
public class CutPieceRecorder {

    private final CutPieces pieces;
    private final Documents documents;

    public CutPieceRecorder(CutPieces pieces, Documents documents) {
        this.pieces = pieces;
        this.documents = documents;
    }

    /** The job has come this far and no further. */
    void exactly(TableJob job, int piecesDone, CutExtent extent) {
        documents
                .program(job)
                .ifPresent(program -> pieces.replace(job, of(job, program, extent.from(piecesDone, program))));
    }

    /** The job has come at least this far. */
    void atLeast(TableJob job, int piecesDone, CutExtent extent) {
        documents
                .program(job)
                .ifPresent(program -> pieces.extend(job, of(job, program, extent.from(piecesDone, program))));
    }

    /** A person has found these pieces cut. */
    void found(TableJob job, Set<PieceRef> found) {
        Map<PieceRef, PieceToFabric> places = places(job);
        pieces.replace(
                job,
                found.stream()
                        .map(piece -> new CutPiece(piece, CutPiece.State.CUT, Optional.ofNullable(places.get(piece))))
                        .toList());
    }

    private Map<PieceRef, PieceToFabric> places(TableJob job) {
        Map<PieceRef, PieceToFabric> places = new TreeMap<>();
        documents.marker(job.orderId()).stream()
                .flatMap(marker -> marker.placements().stream())
                .forEach(placement -> places.put(placement.piece(), placement.toFabric()));
        return places;
    }

    private List<CutPiece> of(TableJob job, CutProgram program, CutExtent extent) {
        Map<PieceRef, PieceToFabric> places = places(job);
        return extent.of(program).entrySet().stream()
                .map(piece ->
                        new CutPiece(piece.getKey(), piece.getValue(), Optional.ofNullable(places.get(piece.getKey()))))
                .toList();
    }

    /** What of the job's order is cut and still counts. */
    CutSoFar soFar(TableJob job) {
        return pieces.soFar(job.orderId());
    }
}
