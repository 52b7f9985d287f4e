package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import java.util.Locale;
import java.util.Optional;

/**
 * An operator's answer about the cloth: the first record that is not cut. It answers one question and is used up once
 * the journal has it; given again where nothing is uncertain, or for records that are confirmed, it is refused and
 * discarded. It dies with another host's lease, somebody at the panel and another start of the controller. One thread.
 */
final class OperatorAnswer implements TableWatch {

    private final CutJob job;
    private final JobJournal journal;
    private Optional<Long> firstUncut = Optional.empty();
    private long mayBeCutTo;

    OperatorAnswer(CutJob job, JobJournal journal) {
        this.job = job;
        this.journal = journal;
    }

    /** @param mayBeCutTo the last record that may be cut twice; less than {@code record} where none may */
    void give(long record, long mayBeCutTo) {
        firstUncut = Optional.of(record);
        this.mayBeCutTo = mayBeCutTo;
    }

    boolean isGiven() {
        return firstUncut.isPresent();
    }

    /**
     * An answer that was given must be one to the question that is open now. Before START the last answer may be
     * repeated, or corrected towards the end of the job: not towards its beginning, where yesterday's answer would cut
     * twice. The last record, the end, cuts nothing: it may always be given, for a job that is cut and not yet
     * reported.
     *
     * @throws TableFault when it is not; it is discarded then
     */
    void require(boolean uncertain) throws TableFault {
        if (!isGiven()) {
            return;
        }
        if (!uncertain && isRepeated()) {
            discard();
            return;
        }
        boolean open = uncertain || journal.startRecord() > 1 && !journal.mayHaveStarted();
        long record = firstUncut.orElseThrow();
        if (open && record > Math.min(journal.doneRecord(), job.records() - 1)) {
            return;
        }
        discard();
        throw new TableFault(
                open
                        ? String.format(
                                Locale.ROOT,
                                "Record %d was given as the first that is not cut; of job %d, records to %d are confirmed cut. Maybe check the cloth again, and answer the question that is asked now.",
                                record,
                                job.id(),
                                journal.doneRecord())
                        : String.format(
                                Locale.ROOT,
                                "Record %d was given as the first that is not cut, and nothing is uncertain about job %d (%d of %d records done). Maybe continue without an answer.",
                                record,
                                job.id(),
                                journal.doneRecord(),
                                job.records()));
    }

    private boolean isRepeated() {
        return !journal.mayHaveStarted()
                && journal.startRecord() > 1
                && firstUncut.orElseThrow() == journal.startRecord();
    }

    /** The job is transferred, to begin where the answer says; without one, where the journal says. */
    void useForTransfer(TableIdentity controller) throws TableFault {
        journal.transfer(controller, firstUncut, mayBeCutTo);
        discard();
    }

    /** The job continues at {@code record} by the table's own count, as the operator has confirmed. */
    void useForCount(TableIdentity controller, long record) throws TableFault {
        journal.continueAt(controller, record);
        discard();
    }

    @Override
    public void lost() {
        discard();
    }

    void discard() {
        firstUncut = Optional.empty();
        mayBeCutTo = 0;
    }
}
