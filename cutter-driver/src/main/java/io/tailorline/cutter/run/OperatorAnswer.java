package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import java.util.Locale;

/**
 * A person's word about the cloth: the first record that is not cut. It answers one doubt and is used up when the
 * journal has it; said again where nothing is in doubt, or of records that are confirmed, it is refused and forgotten.
 * One thread.
 */
final class OperatorAnswer {

    private final CutJob job;
    private final JobJournal notes;
    private long firstUncut;

    OperatorAnswer(CutJob job, JobJournal notes) {
        this.job = job;
        this.notes = notes;
    }

    void give(long record) {
        firstUncut = record;
    }

    boolean isGiven() {
        return firstUncut > 0;
    }

    /**
     * An answer that was given must be one to the question that is open now. Before START the last answer may be said
     * again, or set right towards the end of the job: not towards its beginning, where a word of yesterday would cut
     * twice. The last record, the end, cuts nothing: it may always be said, for a job that is cut and not yet reported.
     *
     * @throws TableFault when it is not; it is forgotten then
     */
    void require(boolean inDoubt) throws TableFault {
        if (!isGiven()) {
            return;
        }
        if (!inDoubt && isSaidAgain()) {
            forget();
            return;
        }
        boolean open = inDoubt || notes.startRecord() > 1 && !notes.sayMayHaveStarted();
        if (open && firstUncut > Math.min(notes.doneRecord(), job.records() - 1)) {
            return;
        }
        long record = firstUncut;
        forget();
        throw new TableFault(
                open
                        ? String.format(
                                Locale.ROOT,
                                "Record %d is said to be the first that is not cut; of job %d, records to %d are confirmed cut. Maybe look at the cloth again, and answer the question that is asked now.",
                                record,
                                job.id(),
                                notes.doneRecord())
                        : String.format(
                                Locale.ROOT,
                                "Record %d is said to be the first that is not cut, and nothing is in doubt of job %d (%d of %d records done). Maybe go on without an answer.",
                                record,
                                job.id(),
                                notes.doneRecord(),
                                job.records()));
    }

    private boolean isSaidAgain() {
        return !notes.sayMayHaveStarted() && notes.startRecord() > 1 && firstUncut == notes.startRecord();
    }

    /** The job is handed over, to begin where the answer says; without one, where the journal says. */
    void useFor(TableIdentity controller) throws TableFault {
        notes.transfer(controller, firstUncut);
        forget();
    }

    /** The table's own count is gone on by, on the person's word. */
    void useAt(TableIdentity controller, long record) throws TableFault {
        notes.keptBy(controller, record);
        forget();
    }

    /** The table goes by its own count. */
    void forget() {
        firstUncut = 0;
    }
}
