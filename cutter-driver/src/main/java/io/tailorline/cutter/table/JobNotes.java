package io.tailorline.cutter.table;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import java.util.Locale;
import java.util.Optional;

/** What the journal says of one job, and what is written into it; a journal that fails is a fault of the run. One thread. */
final class JobNotes {

    private final CutJob job;
    private final CutJournal journal;
    private final long token;

    /** @param token with which the host holds the table */
    JobNotes(CutJob job, CutJournal journal, long token) {
        this.job = job;
        this.journal = journal;
        this.token = token;
    }

    boolean areEmpty() {
        return known().isEmpty();
    }

    boolean sayFinished() {
        return known().filter(JobEntry::finished).isPresent();
    }

    /** Whether the knife may have touched the cloth since the job was last handed over. */
    boolean sayMayHaveStarted() {
        return known().filter(JobEntry::mayHaveStarted).isPresent();
    }

    /** The record from which START is to be given. */
    long startRecord() {
        return known().map(JobEntry::startRecord).orElse(1L);
    }

    /**
     * The job is about to be handed over.
     *
     * @param firstUncut the word of a person who looked at the cloth; 0 if there is none
     */
    void transfer(int bootCount, long firstUncut) throws TableFault {
        if (areEmpty()) {
            write(() -> journal.begin(job.id(), job.checksum(), token, bootCount, job.records()));
        } else {
            long start = firstUncut > 0 ? firstUncut : startRecord();
            write(() -> journal.loadAgain(bootCount, start));
        }
    }

    void starting() throws TableFault {
        write(journal::starting);
    }

    void confirm(TableStatus status) throws TableFault {
        write(() -> journal.confirm(status.doneRecord()));
    }

    CutReport finish(TableStatus status) throws TableFault {
        write(() -> journal.finish(status.elapsedSeconds(), status.cutLength(), status.airLength()));
        return CutReport.of(job, status);
    }

    /** The report of a job that was finished before, as the table measured it. */
    CutReport finishedReport() {
        JobEntry finished = known().orElseThrow();
        return new CutReport(
                job.id(),
                finished.elapsedSeconds(),
                job.program().estimate().total(),
                job.program().pieces().size(),
                finished.cutLength(),
                finished.airLength());
    }

    /** The table does not know a job that was started: a person must look. */
    TableFault.InDoubt inDoubt(TableStatus status) {
        long done = known().map(JobEntry::doneRecord).orElse(0L);
        return new TableFault.InDoubt(
                String.format(
                        Locale.ROOT,
                        "Job %d was started, %d of %d records were confirmed, and the table (state %s, job %d) no longer knows it: record %d and those after it may be cut or not (%s). Look at the cloth and say which record is the first that is not cut.",
                        job.id(),
                        done,
                        job.records(),
                        status.state(),
                        status.jobId(),
                        done + 1,
                        pieceOf(done + 1)),
                done + 1,
                job.records());
    }

    private String pieceOf(long record) {
        return job.program().pieces().stream()
                .filter(piece -> piece.firstRecord() <= record && record <= piece.lastRecord())
                .findFirst()
                .map(piece -> String.format(
                        Locale.ROOT,
                        "piece %d, %s, records %d to %d",
                        piece.no(),
                        piece.piece(),
                        piece.firstRecord(),
                        piece.lastRecord()))
                .orElse("between pieces");
    }

    private Optional<JobEntry> known() {
        return journal.job().filter(entry -> entry.jobId() == job.id());
    }

    @FunctionalInterface
    private interface Note {
        void write() throws JournalFault;
    }

    private static void write(Note note) throws TableFault {
        try {
            note.write();
        } catch (JournalFault e) {
            throw new TableFault(e.getMessage(), e);
        }
    }
}
