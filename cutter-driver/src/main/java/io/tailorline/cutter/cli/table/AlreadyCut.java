package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.cuts.CutPieces;
import io.tailorline.cutter.cli.cuts.CutPieces.Found;
import io.tailorline.cutter.cli.cuts.JobOnRoll;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.PieceOnCloth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which pieces of a program are cut already, by whatever program and on whatever roll. A piece that was begun is not
 * among them when the program does nothing of it but its rest.
 */
final class AlreadyCut {

    static final String TO_CUT_AGAIN =
            "To cut it once more, on other cloth, drive with --again and a reason that was not given before; it is kept.";

    /** Pieces that are named. */
    private static final int NAMED = 6;

    private final CutProgram program;
    private final List<Found> found = new ArrayList<>();
    private final List<Found> toFinish = new ArrayList<>();

    AlreadyCut(CutProgram program, List<JobOnRoll> jobs) {
        this.program = program;
        CutPieces cut = new CutPieces(jobs);
        for (PieceRange piece : program.pieces()) {
            cut.of(piece.piece(), CutPieces.markerOf(program))
                    .ifPresent(
                            state -> (CutCloth.finishes(program, piece, state.state()) ? toFinish : found).add(state));
        }
    }

    /**
     * Pieces that are cut once more.
     *
     * @param reason for it
     * @param since what was begun before is cut on purpose
     */
    record Again(String reason, Instant since) {}

    /**
     * What the other jobs have cut of the program of a job that has cut nothing yet.
     *
     * @param jobs that the stores have of its pieces, itself among them or not
     * @param typed with the command; what the stores say of the job itself counts before it
     */
    static AlreadyCut byOthers(CutProgram program, long job, List<JobOnRoll> jobs, Optional<Again> typed) {
        Optional<Again> again = jobs.stream()
                .filter(known -> known.id() == job)
                .flatMap(known -> known.begun().again().map(reason -> new Again(reason, known.at())).stream())
                .findFirst()
                .or(() -> typed);
        return new AlreadyCut(
                program,
                jobs.stream()
                        .filter(other -> other.id() != job)
                        .filter(other -> again.isEmpty()
                                || other.at().isAfter(again.get().since())
                                || other.begun().again().equals(again.map(Again::reason)))
                        .toList());
    }

    /** Why what is begun cannot be finished on a roll; empty when it can, or nobody has named the roll of it. */
    Optional<String> onOtherRoll(String roll) {
        return toFinish.stream()
                .filter(piece ->
                        !piece.job().roll().equals(roll) && !piece.job().roll().equals(RecordedCut.UNNAMED))
                .findFirst()
                .map(piece -> String.format(
                        Locale.ROOT,
                        "Piece %s is begun on cloth '%s', as job %d, and its rest is not cut on '%s'. Nothing was cut. Maybe lay cloth '%s' where it lay, and drive again; or plan the whole piece for this cloth, without --missing, and drive that with --again and a reason.",
                        piece.state().piece(),
                        piece.job().roll(),
                        piece.job().id(),
                        roll,
                        piece.job().roll()));
    }

    /** What is cut, and the ways on; empty when nothing is. */
    Optional<String> sentence() {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JobOnRoll job = found.get(found.size() - 1).job();
        boolean isEndKnown = job.end().isPresent();
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of the %d pieces of this program are cut or begun already, %s %s, on cloth '%s', as job %d%s: %s. %s %s",
                found.size(),
                program.pieces().size(),
                isEndKnown ? "last on" : "since",
                job.at(),
                job.roll(),
                job.id(),
                isEndKnown ? "" : ", whose end is not recorded",
                pieces(),
                wayOn(job, isEndKnown),
                TO_CUT_AGAIN));
    }

    private String pieces() {
        String named = found.stream().limit(NAMED).map(AlreadyCut::piece).collect(Collectors.joining(", "));
        return found.size() > NAMED ? "%s and %d more".formatted(named, found.size() - NAMED) : named;
    }

    private static String piece(Found piece) {
        String name = piece.state().piece().toString();
        return piece.state() instanceof PieceOnCloth.Whole ? name : name + " (begun)";
    }

    private static String wayOn(JobOnRoll job, boolean isEndKnown) {
        return isEndKnown
                ? "To cut what is missing: 'plan MARKER.json --missing %s'."
                        .formatted(job.store().file())
                : "If its journal is elsewhere, drive its program with --journal: it continues. If not, see on the cloth what is cut: 'plan MARKER.json --missing %s --first-uncut RECORD'."
                        .formatted(job.store().file());
    }
}
