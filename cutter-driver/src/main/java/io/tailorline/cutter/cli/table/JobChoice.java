package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.CutRecords;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.JobNumber;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Which job {@code drive} drives: the one that the journal has open, the one that the table has of this program though
 * the journal is lost, or a new one. What is recorded as cut or begun is begun anew only for a reason that is typed.
 */
final class JobChoice {

    private static final String TO_CUT_AGAIN =
            "To cut it once more, on other cloth, drive with --again and a reason that was not given before; it is kept.";

    private final CutProgram program;
    private final Path journalFile;
    private final CutRecords records;
    private final InstantSource clock;

    JobChoice(CutProgram program, Path journalFile, CutRecords records, InstantSource clock) {
        this.program = program;
        this.journalFile = journalFile;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The job.
     *
     * @param entry the journal's
     * @param again why a program that is cut is cut once more
     * @throws CommandFailed when the program is recorded as cut or begun, or the journal has another one open
     */
    CutJob of(Optional<JobEntry> entry, TableStatus onTable, Optional<String> again)
            throws CommandFailed, JournalFault {
        CutJob any = CutJob.of(1, program);
        Optional<JobEntry> open = entry.filter(known -> !known.reported());
        if (open.isPresent()) {
            requireSameProgram(open.get(), any);
        }
        if (again.isPresent() && !isGivenBefore(again.get())) {
            CutJob job = CutJob.of(newNumber(any.checksum(), onTable), program);
            records.add(new CutRecords.Entry(
                    clock.instant(), CutRecords.Event.AGAIN, job.id(), GeometryHash.of(program), again.get()));
            return job;
        }
        if (open.isPresent()) {
            return CutJob.of(open.get().jobId(), program);
        }
        boolean isOnTable = onTable.job().id() != 0
                && JobNumber.isOf(any.checksum(), onTable.job().id());
        boolean isOver = onTable.state() == TableState.DONE;
        if (isOnTable
                && !isOver
                && entry.filter(known -> known.jobId() == onTable.job().id()).isEmpty()) {
            return CutJob.of(onTable.job().id(), program);
        }
        requireNotRecorded(entry, any);
        if (isOnTable) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "The table has cut this program to the end, as job %d. %s",
                    onTable.job().id(),
                    TO_CUT_AGAIN));
        }
        return CutJob.of(newNumber(any.checksum(), onTable), program);
    }

    private void requireNotRecorded(Optional<JobEntry> entry, CutJob any) throws CommandFailed, JournalFault {
        Optional<CutRecords.Entry> last = records.last(GeometryHash.of(program));
        if (last.isPresent()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    words(last.get().event()),
                    last.get().at(),
                    last.get().words(),
                    last.get().job(),
                    TO_CUT_AGAIN));
        }
        if (entry.filter(known -> known.job().checksum() == any.checksum()).isPresent()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "This program was cut to the end, as job %d of journal %s. %s",
                    entry.get().jobId(),
                    journalFile,
                    TO_CUT_AGAIN));
        }
    }

    /** A reason counts once: typed again it continues the job that was begun for it, or begins none. */
    private boolean isGivenBefore(String reason) throws JournalFault {
        return records.entries().stream()
                .anyMatch(entry -> entry.event() == CutRecords.Event.AGAIN
                        && entry.geometry().equals(GeometryHash.of(program))
                        && entry.words().equals(reason));
    }

    private static String words(CutRecords.Event event) {
        String elsewhere = "If its journal is elsewhere, drive with --journal: it continues. %s";
        return switch (event) {
            case CUT -> "This program was cut to the end on %s, on cloth '%s', as job %d. %s";
            case BEGUN ->
                "This program was begun on %s, on cloth '%s', as job %d, and its end is not recorded. " + elsewhere;
            case AGAIN ->
                "This program was to be cut once more on %s ('%s'), as job %d, and its end is not recorded. "
                        + elsewhere;
        };
    }

    private void requireSameProgram(JobEntry open, CutJob job) throws CommandFailed {
        if (open.job().checksum() != job.checksum()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "Journal %s holds job %d of another program, %d of %d records done. Maybe finish that one first, or name another --journal.",
                    journalFile,
                    open.jobId(),
                    open.progress().doneRecord(),
                    open.job().records()));
        }
    }

    /** Not that of the job on the table: the same number is the same piece of cloth. */
    private static long newNumber(long checksum, TableStatus onTable) {
        int run = new SecureRandom().nextInt();
        long number = JobNumber.of(checksum, run);
        return number == onTable.job().id() ? JobNumber.of(checksum, run + 1) : number;
    }
}
