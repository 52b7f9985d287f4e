package io.tailorline.cutter.run;

import io.tailorline.cutter.journal.ClothSession;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CutProof;
import java.util.Locale;
import java.util.Optional;

/**
 * The journal's entry for one job: what it says, and what is written into it; a journal that fails is a fault of the
 * run. One thread.
 */
final class JobJournal {

    /** Half of what a table's register of the advance counts in, mm. */
    private static final double SAME_ADVANCE = 0.005;

    private final CutJob job;
    private final CutJournal journal;
    private final long token;

    /** @param token with which the host holds the table */
    JobJournal(CutJob job, CutJournal journal, long token) {
        this.job = job;
        this.journal = journal;
        this.token = token;
    }

    boolean isEmpty() {
        return known().isEmpty();
    }

    boolean isFinished() {
        return known().filter(JobEntry::finished).isPresent();
    }

    /** Whether the knife may have touched the cloth since the job was last transferred. */
    boolean mayHaveStarted() {
        return known().filter(entry -> entry.progress().mayHaveStarted()).isPresent();
    }

    /** The record from which START is to be given. */
    long startRecord() {
        return known().map(entry -> entry.progress().startRecord()).orElse(1L);
    }

    /** Records that the table has confirmed, or an operator has seen cut. */
    long doneRecord() {
        return known().map(entry -> entry.progress().doneRecord()).orElse(0L);
    }

    /** The record with which the table began to count. */
    long countedFrom() {
        return known().map(entry -> entry.progress().countedFrom()).orElse(1L);
    }

    /** Whether the job was transferred to this controller since its last boot. */
    boolean isFrom(TableIdentity controller) {
        return known().map(
                        entry -> entry.controller().bootCount() == controller.bootCount() && isSame(entry, controller))
                .orElse(true);
    }

    /** How {@code controller} differs from the one that the job was transferred to, in words. */
    String difference(TableIdentity controller) {
        JobEntry entry = known().orElseThrow();
        return isSame(entry, controller)
                ? String.format(
                        Locale.ROOT,
                        "boot count %d, then %d",
                        entry.controller().bootCount(),
                        controller.bootCount())
                : String.format(
                        Locale.ROOT,
                        "serial number %d, then %d",
                        entry.controller().serial(),
                        controller.serial());
    }

    private static boolean isSame(JobEntry entry, TableIdentity controller) {
        return entry.controller().serial() == 0 || entry.controller().serial() == controller.serial();
    }

    /** @throws TableFault when the journal knows another program by this job's number */
    void requireSameProgram() throws TableFault {
        Optional<JobEntry> other = known().filter(entry -> entry.job().checksum() != job.checksum());
        if (other.isPresent()) {
            throw new TableFault(String.format(
                    Locale.ROOT,
                    "Job %d was begun with another program (checksum %08x, now %08x), %d of %d records done. Maybe abort it, and give the new program a number of its own.",
                    job.id(),
                    other.get().job().checksum(),
                    job.checksum(),
                    other.get().progress().doneRecord(),
                    other.get().job().records()));
        }
    }

    /**
     * The job is about to be transferred.
     *
     * @param firstUncut the answer of an operator who looked at the cloth, if there is one
     * @param mayBeCutTo the last record that may be cut twice by that answer; less than it where none may
     */
    void transfer(TableIdentity controller, Optional<Long> firstUncut, long mayBeCutTo) throws TableFault {
        if (isEmpty()) {
            begin(controller);
        }
        long start = firstUncut.orElseGet(this::startRecord);
        if (start > 1 || !isFrom(controller) || mayHaveStarted()) {
            loadAgainAt(controller, start, mayBeCutTo);
        }
    }

    /**
     * The job waits for START on this boot of this controller, whichever it was transferred to: with no START given,
     * nothing is uncertain.
     */
    void waitingOn(TableIdentity controller) throws TableFault {
        if (!mayHaveStarted() && !isFrom(controller)) {
            loadAgainAt(controller, startRecord(), 0);
        }
    }

    /**
     * An operator has looked: the job continues at record {@code first}, on this boot of this controller, by the
     * table's count.
     */
    void continueAt(TableIdentity controller, long first) throws TableFault {
        write(() -> journal.continueAt(controller.bootCount(), first, controller.serial()));
    }

    /** The job is transferred to this boot of this controller again, to begin at record {@code first}. */
    private void loadAgainAt(TableIdentity controller, long first, long mayBeCutTo) throws TableFault {
        write(() -> journal.loadAgain(controller.bootCount(), first, controller.serial(), mayBeCutTo));
    }

    /**
     * The table has a job that this journal does not know, because the journal was lost: the table's count is taken.
     *
     * @param status of the table
     */
    void adopt(TableIdentity controller, TableStatus status) throws TableFault {
        begin(controller);
        long start = status.proof().map(CutProof::startRecord).orElse(1L);
        if (start > 1) {
            loadAgainAt(controller, start, 0);
        }
        starting();
    }

    private void begin(TableIdentity controller) throws TableFault {
        write(() -> journal.begin(
                job.id(), job.checksum(), token, controller.bootCount(), job.records(), controller.serial()));
    }

    /** The cloth that was confirmed for the job. */
    Optional<ClothSession> session() {
        return known().flatMap(JobEntry::session);
    }

    /** A person was shown by {@code check} where the cloth must lie. */
    void shown(ClothCheck check, double handAdvance) throws TableFault {
        write(() -> journal.shown(check.name(), handAdvance));
    }

    /** Whether the last that a person was shown is that, and nothing has happened to the job since. */
    boolean wasShown(ClothCheck check, double handAdvance, TableIdentity controller) {
        return isFrom(controller)
                && known().flatMap(entry -> entry.progress().shown())
                        .filter(shown -> shown.check().equals(check.name()))
                        .filter(shown -> Math.abs(shown.handAdvance() - handAdvance) < SAME_ADVANCE)
                        .isPresent();
    }

    void confirmCloth(ClothSession session) throws TableFault {
        write(() -> journal.confirmCloth(session));
    }

    /** What was confirmed from record {@code first} on is no longer believed. */
    void uncertainFrom(long first) throws TableFault {
        if (first <= doneRecord()) {
            write(() -> journal.uncertainFrom(first));
        }
    }

    void starting() throws TableFault {
        write(journal::starting);
    }

    void confirm(TableStatus status) throws TableFault {
        write(() -> journal.confirm(status.job().doneRecord()));
    }

    CutReport finish(TableStatus status) throws TableFault {
        write(() -> journal.finish(
                status.job().elapsedSeconds(),
                status.job().cutLength(),
                status.job().airLength(),
                status.proof().map(CutProof::executed)));
        return CutReport.of(job, status, countedFrom());
    }

    /** The report of a job that was finished before, as the table measured it. */
    CutReport finishedReport() {
        JobEntry finished = known().orElseThrow();
        return new CutReport(
                job.id(),
                finished.end().elapsedSeconds(),
                job.program().estimate().total(),
                job.program().pieces().size(),
                finished.end().cutLength(),
                finished.end().airLength(),
                finished.progress().countedFrom(),
                finished.end().executed());
    }

    private Optional<JobEntry> known() {
        return journal.job().filter(entry -> entry.jobId() == job.id());
    }

    @FunctionalInterface
    private interface Entry {
        void write() throws JournalFault;
    }

    private static void write(Entry entry) throws TableFault {
        try {
            entry.write();
        } catch (JournalFault e) {
            throw new TableFault.JournalWriteFailed(e);
        }
    }
}
