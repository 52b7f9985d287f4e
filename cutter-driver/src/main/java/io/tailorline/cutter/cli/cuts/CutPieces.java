package io.tailorline.cutter.cli.cuts;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.pattern.piece.PieceRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the jobs of some rolls have cut together: of each piece what the last one that touched it has left. A job that
 * was begun to cut pieces once more begins them anew.
 */
public final class CutPieces {

    /**
     * A piece with the job that cut it.
     *
     * @param state what of it is cut
     */
    public record Found(PieceOnCloth state, JobOnRoll job) {}

    private final Map<String, Found> found = new LinkedHashMap<>();

    /** @param jobs in the order in which they were begun */
    public CutPieces(List<JobOnRoll> jobs) {
        for (JobOnRoll job : jobs) {
            if (job.begun().again().isPresent() && !job.hasCutNothing()) {
                job.program().pieces().forEach(piece -> found.remove(key(piece.piece(), markerOf(job.program()))));
            }
            job.pieces()
                    .forEach(piece -> found.put(key(piece.piece(), markerOf(job.program())), new Found(piece, job)));
        }
    }

    /** Of a piece of a marker; empty when nothing of it is cut. */
    public Optional<Found> of(PieceRef piece, String marker) {
        return Optional.ofNullable(found.get(key(piece, marker)));
    }

    /** What stands for the marker of a program: its digest, or the program's own geometry where it does not say. */
    public static String markerOf(CutProgram program) {
        return program.marker().orElseGet(() -> GeometryHash.of(program));
    }

    /** A piece of an order is the same in every marker; one without is that of its marker. */
    private static String key(PieceRef piece, String marker) {
        return piece.order().isBlank() ? marker + piece : piece.toString();
    }
}
