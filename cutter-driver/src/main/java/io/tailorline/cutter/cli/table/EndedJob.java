package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job that was taken off the table by hand. It ends in its journal with what the table has counted, and its pieces go
 * to the store of the roll.
 *
 * @param before the table before that
 * @param after the table at rest
 */
record EndedJob(TableStatus before, TableStatus after, TableIdentity controller, InstantSource clock) {

    private static final String SUFFIX = ".journal";

    /**
     * Writes the end.
     *
     * @param named journal; without it the one of the working folder that has the job open, if there is one
     * @return what to do next, a sentence; empty when there is no such job
     * @throws CommandFailed when the named journal has another job, or the table's count is not that of its job
     */
    Optional<String> into(Optional<Path> named) throws CommandFailed, JournalFault {
        Optional<Path> file = named.isPresent() ? named : inWorkingFolder();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file.get())) {
            throw new CommandFailed(
                    "Journal %s is no file; expected that of the job that was given up. The table has done what was asked."
                            .formatted(file.get()));
        }
        try (CutJournal journal = CutJournal.open(file.get())) {
            Optional<JobEntry> open = journal.job().filter(entry -> !entry.isOver() && !entry.finished());
            if (open.isEmpty()) {
                return Optional.empty();
            }
            CutRolls rolls = CutRolls.beside(file.get());
            if (open.get().isUntouched() && !isCutOnTable(open.get())) {
                rolls.stop(clock.instant(), open.get().jobId(), 0, Optional.empty());
                journal.giveUp(0);
                return Optional.empty();
            }
            if (!rolls.knows(open.get().jobId())) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "No store beside %s knows its job %d, %d of %d records confirmed: it is left open. 'drive' of its program asks what is cut, and continues it.",
                        file.get(),
                        open.get().jobId(),
                        open.get().progress().doneRecord(),
                        open.get().job().records()));
            }
            long done = done(open.get(), file.get());
            rolls.stop(clock.instant(), open.get().jobId(), done, head());
            journal.giveUp(done);
            return Optional.of(String.format(
                    Locale.ROOT,
                    "Job %d is ended in %s with %d of %d records done. %s",
                    open.get().jobId(),
                    file.get(),
                    done,
                    open.get().job().records(),
                    done == open.get().job().records()
                            ? "All of it is cut."
                            : "What it has not cut is planned by 'plan MARKER.json --missing %s'."
                                    .formatted(file.get())));
        }
    }

    /** A table at rest that still knows where its head is shows where the knife left the cloth. */
    private Optional<TablePoint> head() {
        return after.state() == TableState.IDLE ? Optional.of(after.machine().position()) : Optional.empty();
    }

    /** Whether the table has more of the job than its journal. */
    private boolean isCutOnTable(JobEntry open) {
        return before.job().id() == open.jobId()
                && Math.max(before.job().doneRecord(), after.job().doneRecord()) > 0;
    }

    /** What the table has counted of the journal's job, which was on it until now. */
    private long done(JobEntry open, Path file) throws CommandFailed {
        boolean isOurs = before.job().id() == open.jobId();
        boolean isSameBoot = controller.bootCount() == open.controller().bootCount();
        long done = Math.max(before.job().doneRecord(), after.job().doneRecord());
        boolean isShown = after.proof().filter(proof -> proof.startRecord() > 0).isPresent()
                && after.job().doneRecord() >= before.job().doneRecord();
        boolean isCounted = before.state().isStationary() || isShown;
        if (isOurs && isSameBoot && isCounted && done >= open.progress().doneRecord()) {
            return done;
        }
        throw new CommandFailed(String.format(
                Locale.ROOT,
                "The table has done what was asked. Job %d of journal %s, %d records confirmed, is not what the table had: job %d, %d records done, boot %d after %d. It is left open. Maybe drive its program again, which asks what is cut; or see on the cloth how far it came: 'plan MARKER.json --missing %s --first-uncut RECORD'.",
                open.jobId(),
                file,
                open.progress().doneRecord(),
                before.job().id(),
                done,
                controller.bootCount(),
                open.controller().bootCount(),
                file));
    }

    private Optional<Path> inWorkingFolder() {
        if (before.job().id() == 0) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(Path.of(""))) {
            List<Path> journals = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            return journals.stream().filter(this::hasJob).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean hasJob(Path journal) {
        try {
            return CutJournal.said(journal)
                    .filter(entry -> entry.jobId() == before.job().id() && !entry.isOver())
                    .isPresent();
        } catch (JournalFault notOurs) {
            return false;
        }
    }
}
