package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.cuts.JobOnRoll;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.JobNumber;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.json.FormatFault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which job {@code drive} drives: the one that the journal has open, the one that the table has of this program though
 * the journal is lost, or a new one. Pieces that are cut, by whatever program, are cut again only for a reason that is
 * typed.
 */
final class JobChoice {

    private final CutProgram program;
    private final Path journalFile;
    private final CutRolls rolls;
    private final InstantSource clock;

    JobChoice(CutProgram program, Path journalFile, CutRolls rolls, InstantSource clock) {
        this.program = program;
        this.journalFile = journalFile;
        this.rolls = rolls;
        this.clock = clock;
    }

    /**
     * The job.
     *
     * @param entry the journal's
     * @param again why a program that is cut is cut once more
     * @throws CommandFailed when a piece of the program is recorded as cut or begun, or the journal has another program
     *     open
     */
    CutJob of(Optional<JobEntry> entry, TableStatus onTable, Optional<String> again)
            throws CommandFailed, FormatFault, JournalFault {
        CutJob any = CutJob.of(1, program);
        List<JobOnRoll> before = jobs();
        Optional<JobEntry> open = open(entry.filter(known -> !isGivenUp(known, before)), any);
        List<JobOnRoll> jobs = jobs();
        if (again.isPresent()
                && jobs.stream().noneMatch(job -> job.begun().again().equals(again) && !job.hasCutNothing())) {
            requireKnownPieces();
            endUntouched(open);
            return CutJob.of(newNumber(any.checksum(), onTable), program);
        }
        if (open.isPresent()) {
            if (open.get().isUntouched()) {
                requireKnownPieces();
                requireUncut(AlreadyCut.byOthers(program, open.get().jobId(), jobs, Optional.empty()));
            }
            return CutJob.of(open.get().jobId(), program);
        }
        boolean isOnTable = onTable.job().id() != 0
                && JobNumber.isOf(any.checksum(), onTable.job().id());
        boolean isOver =
                onTable.state() == TableState.DONE || isEnded(onTable.job().id(), jobs);
        if (isOnTable
                && !isOver
                && entry.filter(known -> known.jobId() == onTable.job().id()).isEmpty()) {
            requireUncut(AlreadyCut.byOthers(program, onTable.job().id(), jobs, Optional.empty()));
            return CutJob.of(onTable.job().id(), program);
        }
        requireKnownPieces();
        requireUncut(new AlreadyCut(program, jobs));
        requireNotInJournal(entry, any);
        if (isOnTable && onTable.state() == TableState.DONE) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "The table has cut this program to the end, as job %d. %s",
                    onTable.job().id(),
                    AlreadyCut.TO_CUT_AGAIN));
        }
        return CutJob.of(newNumber(any.checksum(), onTable), program);
    }

    private List<JobOnRoll> jobs() throws FormatFault, JournalFault {
        return rolls.jobsOf(program.pieces().stream().map(PieceRange::piece).toList());
    }

    private static void requireUncut(AlreadyCut cut) throws CommandFailed {
        Optional<String> sentence = cut.sentence();
        if (sentence.isPresent()) {
            throw new CommandFailed(sentence.get());
        }
    }

    /** A piece without an order is that of its marker, which a program need not name. */
    private void requireKnownPieces() throws CommandFailed {
        if (program.marker().isEmpty()
                && program.pieces().stream()
                        .anyMatch(piece -> piece.piece().order().isBlank())) {
            throw new CommandFailed(
                    "The program does not say of which marker it is, and has pieces without an order: whether they are cut is not known. Nothing was cut: plan it again from its marker.");
        }
    }

    /** The store of the roll has it as begun once the cloth was confirmed, though START never came. */
    private void endUntouched(Optional<JobEntry> open) throws JournalFault {
        if (open.filter(JobEntry::isUntouched).isPresent()) {
            rolls.stop(clock.instant(), open.get().jobId(), 0, Optional.empty());
        }
    }

    private static boolean isEnded(long job, List<JobOnRoll> jobs) {
        return jobs.stream().anyMatch(known -> known.id() == job && known.end().isPresent());
    }

    /** Whether the store has the end of a job that its journal still has open. */
    private static boolean isGivenUp(JobEntry entry, List<JobOnRoll> jobs) {
        return !entry.finished() && !entry.isUntouched() && isEnded(entry.jobId(), jobs);
    }

    /** The journal's job, unless it is over or was never begun. */
    private Optional<JobEntry> open(Optional<JobEntry> entry, CutJob any) throws CommandFailed, JournalFault {
        Optional<JobEntry> open = entry.filter(known -> !known.isOver());
        if (open.isEmpty() || open.get().job().checksum() == any.checksum()) {
            return open;
        }
        if (open.get().finished()) {
            rolls.cut(clock.instant(), open.get().jobId());
            return Optional.empty();
        }
        if (open.get().isUntouched()) {
            endUntouched(open);
            return Optional.empty();
        }
        throw new CommandFailed(String.format(
                Locale.ROOT,
                "Journal %s holds job %d of another program, %d of %d records done. Maybe finish that one first, or give it up with 'operate abort --journal %s' and plan what it has not cut: 'plan MARKER.json --missing %s'; for another table name another --journal.",
                journalFile,
                open.get().jobId(),
                open.get().progress().doneRecord(),
                open.get().job().records(),
                journalFile,
                journalFile));
    }

    private void requireNotInJournal(Optional<JobEntry> entry, CutJob any) throws CommandFailed {
        if (entry.filter(known -> known.job().checksum() == any.checksum() && known.isOver() && !known.isUntouched())
                .isPresent()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    entry.get().finished()
                            ? "This program was cut to the end, as job %d of journal %s. %s"
                            : "This program was begun and given up, as job %d of journal %s. %s",
                    entry.get().jobId(),
                    journalFile,
                    AlreadyCut.TO_CUT_AGAIN));
        }
    }

    /** Not that of the job on the table: the same number is the same piece of cloth. */
    private static long newNumber(long checksum, TableStatus onTable) {
        int run = new SecureRandom().nextInt();
        long number = JobNumber.of(checksum, run);
        return number == onTable.job().id() ? JobNumber.of(checksum, run + 1) : number;
    }
}
