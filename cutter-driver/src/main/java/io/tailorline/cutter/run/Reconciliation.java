package io.tailorline.cutter.run;

import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds what a table says of a job against what the journal says of it. Table and journal tell one story when the table
 * counts at least as far as the journal, on the same start of the same controller. Then the table's count is the truth.
 * Everything else is a doubt that a person settles at the cloth. One thread.
 */
final class Reconciliation {

    private final CutJob job;
    private final JobJournal notes;

    Reconciliation(CutJob job, JobJournal notes) {
        this.job = job;
        this.notes = notes;
    }

    /**
     * What cannot be known of a job that the table has.
     *
     * @param status a look at the table with the job on it
     */
    Optional<TableFault.InDoubt> doubt(TableStatus status, TableIdentity controller) {
        if (!notes.sayMayHaveStarted()) {
            return Optional.empty();
        }
        if (waitsForStart(status)) {
            return isUntouched(controller) ? Optional.empty() : Optional.of(lost(status));
        }
        if (countsLess(status)) {
            return Optional.of(behind(status));
        }
        return notes.sayTakenBy(controller) ? Optional.empty() : Optional.of(moved(status, controller));
    }

    /** Whether a job in doubt can go on by the table's count once a person has looked, and need not be brought anew. */
    boolean isCountBelieved(TableStatus status) {
        return !countsLess(status) && !waitsForStart(status);
    }

    /** Whether the table, which stands and had no START, would begin with records that are cut. */
    boolean wouldBeginTooEarly(TableStatus status) {
        return !notes.sayMayHaveStarted() && status.doneRecord() + 1 < notes.startRecord();
    }

    /** Whether the table counts fewer records than are known to be cut, which no table of sound mind does. */
    private boolean countsLess(TableStatus status) {
        return status.doneRecord() < notes.doneRecord();
    }

    /** The table does not have a job that was started. */
    TableFault.InDoubt lost(TableStatus status) {
        long done = notes.doneRecord();
        UncertainRange stretch = UncertainRange.after(job.program(), done);
        return new TableFault.InDoubt(
                String.format(
                        Locale.ROOT,
                        "Job %d was started, %d of %d records were confirmed, and the table (state %s, job %d) no longer knows how far it is: record %d and those after it may be cut or not (%s). Look at the cloth and say which record is the first that is not cut.",
                        job.id(),
                        done,
                        job.records(),
                        status.state(),
                        status.jobId(),
                        done + 1,
                        placeOf(done + 1)),
                stretch);
    }

    private TableFault.InDoubt behind(TableStatus status) {
        long done = notes.doneRecord();
        return new TableFault.InDoubt(
                String.format(
                        Locale.ROOT,
                        "The table counts %d records of job %d, and has confirmed %d before: its memory is not what it was, and nothing of it is believed. Look at the cloth and say which record is the first that is not cut.",
                        status.doneRecord(),
                        job.id(),
                        done),
                UncertainRange.after(job.program(), done));
    }

    private TableFault.InDoubt moved(TableStatus status, TableIdentity controller) {
        return new TableFault.InDoubt(
                String.format(
                        Locale.ROOT,
                        "The table's controller was started anew in the middle of job %d (%s). It still knows that %d of %d records are done, but the vacuum was off: look whether the cloth has moved before the job goes on.",
                        job.id(),
                        notes.takenBy(controller),
                        status.doneRecord(),
                        job.records()),
                UncertainRange.ofClothOnly(status.doneRecord()));
    }

    private static boolean waitsForStart(TableStatus status) {
        return status.state() == TableState.LOADING || status.state() == TableState.READY;
    }

    /** START was noted and did not arrive: nothing is confirmed since, and the controller is the one that was there. */
    private boolean isUntouched(TableIdentity controller) {
        return notes.doneRecord() < notes.startRecord() && notes.sayTakenBy(controller);
    }

    private String placeOf(long record) {
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
}
