package io.tailorline.cutter.run;

import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CutProof;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what a table says to have done agrees with what else it says. A table of version 2 of the map proves its
 * count at every poll: it tells where it began and how many motions it has finished since then. Any table is held, once
 * it says that the job is done, to the pieces and to the length of the cut.
 */
final class ProofOfCut {

    /** An odometer counts whole millimetres; it may begin and end within one. */
    static final double LENGTH_MM = 2;

    /**
     * Share of the cut length by which an odometer may fall short; assumed: it counts the same encoders that the axes
     * are driven by, and the chords of rounded corners are shorter than the program's.
     */
    static final double LENGTH_SHARE = 0.001;

    /** How much more than planned the counts of a job that was stopped may have; a few records of 82 mm, assumed. */
    private static final double CUT_AGAIN_MM = 400;

    private static final double CUT_AGAIN_SHARE = 0.02;

    private static final double MM_PER_M = 1000;

    private final CutJob job;

    ProofOfCut(CutJob job) {
        this.job = job;
    }

    /**
     * What does not agree, in words; empty when all does.
     *
     * @param status of the table with the job on it, begun
     * @param countedFrom record with which the table began to count
     */
    Optional<String> disagreement(TableStatus status, long countedFrom) {
        Optional<String> ofCount =
                status.proof().flatMap(proof -> ofCount(proof, status.job().doneRecord(), countedFrom));
        return ofCount.isPresent() || status.state() != TableState.DONE ? ofCount : ofWhole(status, countedFrom);
    }

    private static Optional<String> ofCount(CutProof proof, long done, long countedFrom) {
        if (proof.startRecord() != countedFrom) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "it began with record %d, and was told to begin with %d",
                    proof.startRecord(),
                    countedFrom));
        }
        long expected = Math.max(0, done - countedFrom + 1);
        return proof.executed() == expected
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "it counts %d records done since record %d, and has executed %d",
                        expected,
                        countedFrom,
                        proof.executed()));
    }

    private Optional<String> ofWhole(TableStatus status, long countedFrom) {
        if (status.job().doneRecord() != job.records()) {
            return Optional.of(String.format(
                    Locale.ROOT, "%d of %d records are done", status.job().doneRecord(), job.records()));
        }
        int pieces = job.program().pieces().size();
        if (status.job().piecesDone() < pieces) {
            return Optional.of(String.format(
                    Locale.ROOT, "%d of %d pieces are cut", status.job().piecesDone(), pieces));
        }
        double planned = plannedLength(countedFrom);
        double least = planned * (1 - LENGTH_SHARE) - LENGTH_MM;
        return status.job().cutLength() >= least
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.3f m are cut, and the program has %.3f m",
                        status.job().cutLength() / MM_PER_M,
                        planned / MM_PER_M));
    }

    /**
     * Whether counts that stand without a job are those of this one: where it began, what it executed, pieces, advances
     * and the length of the cut all fit its program. A table that proves nothing is not believed.
     *
     * @param countedFrom record with which the table began to count
     */
    boolean isOfThisJob(TableStatus status, long countedFrom) {
        long done = status.job().doneRecord();
        boolean isCount = done <= job.records()
                && status.proof()
                        .filter(proof -> ofCount(proof, done, countedFrom).isEmpty())
                        .isPresent();
        return isCount && isPlace(status.job()) && isLength(status.job(), countedFrom);
    }

    private boolean isPlace(TableStatus.JobStatus counts) {
        long done = counts.doneRecord();
        long piece = job.program().pieces().stream()
                .filter(range -> range.firstRecord() <= done)
                .count();
        long advances = RecordStream.of(job.program()).stream()
                .filter(entry -> entry.index() <= done && entry.record() instanceof TableRecord.Advance)
                .count();
        return counts.pieceNo() == piece && counts.biteNo() == advances;
    }

    /** What was cut again after a stop, and what was begun and is not done, counts too. */
    private boolean isLength(TableStatus.JobStatus counts, long countedFrom) {
        double planned = plannedLength(countedFrom, counts.doneRecord());
        return counts.cutLength() >= planned * (1 - LENGTH_SHARE) - LENGTH_MM
                && counts.cutLength() <= planned * (1 + CUT_AGAIN_SHARE) + CUT_AGAIN_MM;
    }

    private double plannedLength(long first) {
        return plannedLength(first, job.records());
    }

    /** Knife down from record {@code first} to {@code last}, mm. */
    private double plannedLength(long first, long last) {
        return RecordStream.of(job.program()).stream()
                .filter(entry -> entry.index() >= first && entry.index() <= last)
                .filter(entry -> entry.record() instanceof TableRecord.Cut)
                .mapToDouble(entry -> entry.before()
                        .at()
                        .distanceTo(entry.record().movedFrom(entry.before()).at()))
                .sum();
    }
}
