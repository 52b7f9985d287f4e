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
 * Compares what a table reports of a job with what the journal has of it. They agree when the table counts at least as
 * far as the journal, on the same boot of the same controller; then the table's count is the truth. Everything else is
 * uncertain, and an operator settles it at the cloth. One thread.
 */
final class Reconciliation {

    private final CutJob job;
    private final JobJournal journal;
    private final ProofOfCut proof;

    Reconciliation(CutJob job, JobJournal journal) {
        this.job = job;
        this.journal = journal;
        this.proof = new ProofOfCut(job);
    }

    /** Whether a status is worth another poll before it is acted upon: it says what it does not prove. */
    boolean isUncertain(TableStatus status) {
        return status.job().id() == job.id()
                && status.state().isConclusive()
                && journal.mayHaveStarted()
                && !status.state().waitsForStart()
                && disagreement(status).isPresent();
    }

    /**
     * What cannot be known of a job that the table has. What the table has only claimed is taken back from the journal.
     *
     * @param status of the table with the job on it
     * @throws TableFault when the journal cannot be written
     */
    Optional<TableFault.Uncertain> uncertainty(TableStatus status, TableIdentity controller) throws TableFault {
        if (journal.isEmpty() && isBegunAndSwitchedOn(status)) {
            return Optional.of(unremembered(status));
        }
        if (!journal.mayHaveStarted()) {
            return Optional.empty();
        }
        if (status.state().waitsForStart()) {
            return isUntouched(controller) ? Optional.empty() : Optional.of(lost(status, controller));
        }
        if (countsLess(status)) {
            return Optional.of(behind(status));
        }
        Optional<String> disagreement = disagreement(status);
        if (disagreement.isPresent()) {
            return Optional.of(unproven(status, disagreement.get()));
        }
        if (!journal.isFrom(controller)) {
            return Optional.of(rebooted(status, controller));
        }
        requireUnmoved(status);
        return Optional.empty();
    }

    /**
     * Cloth that was advanced in the middle of a job lies elsewhere, and no answer puts it back.
     *
     * @throws TableFault when the table tells that it was advanced since the job began
     */
    private void requireUnmoved(TableStatus status) throws TableFault {
        double moved = status.handAdvance();
        if (moved > 0 && status.job().doneRecord() < job.records()) {
            throw new TableFault(
                    String.format(
                            Locale.ROOT,
                            "The cloth was advanced by hand, by %.1f mm, in the middle of job %d; %d of %d records are done, and the rest would be cut beside them. Maybe lay it where it lay, "
                                    + CutRun.TO_GIVE_UP,
                            moved,
                            job.id(),
                            status.job().doneRecord(),
                            job.records()),
                    status);
        }
    }

    /**
     * Whether an uncertain job can continue by the table's count once an operator has looked, without a new transfer.
     */
    boolean isCountTrusted(TableStatus status) {
        return !countsLess(status)
                && !status.state().waitsForStart()
                && disagreement(status).isEmpty();
    }

    private Optional<String> disagreement(TableStatus status) {
        return proof.disagreement(status, journal.countedFrom());
    }

    /** Whether the table, which is stopped and had no START, would begin with records that are cut. */
    boolean wouldBeginTooEarly(TableStatus status) {
        return !journal.mayHaveStarted() && status.job().doneRecord() + 1 < journal.startRecord();
    }

    /** Whether the table counts fewer records than are known to be cut: its memory is damaged. */
    private boolean countsLess(TableStatus status) {
        return status.job().doneRecord() < journal.doneRecord();
    }

    /** As after a power loss: stopped without a fault and without a pause, with a job that is begun. */
    private static boolean isBegunAndSwitchedOn(TableStatus status) {
        return status.job().doneRecord() > 0
                && (status.state() == TableState.OFFLINE || status.state() == TableState.IDLE);
    }

    /** The table does not have a job that was started; its count may stand all the same. */
    TableFault.Uncertain lost(TableStatus status, TableIdentity controller) {
        if (isCountLeft(status, controller)) {
            return dropped(status);
        }
        long done = journal.doneRecord();
        UncertainRange range = UncertainRange.after(job.program(), done);
        return new TableFault.Uncertain(
                String.format(
                        Locale.ROOT,
                        "Job %d was started, %d of %d records were confirmed, and the table (state %s, job %d%s) no longer knows how far it is: record %d and those after it may or may not be cut (%s). Check the cloth and say which record is the first that is not cut.",
                        job.id(),
                        done,
                        job.records(),
                        status.state(),
                        status.job().id(),
                        journal.isFrom(controller) ? "" : "; " + journal.difference(controller),
                        done + 1,
                        placeOf(done + 1)),
                range);
    }

    /**
     * RESET after a fault that drops the program, and ABORT, leave the counts of the job until the next one comes. They
     * are this job's when all that they say fits it.
     */
    private boolean isCountLeft(TableStatus status, TableIdentity controller) {
        return status.job().id() == 0
                && status.job().doneRecord() >= Math.max(1, journal.doneRecord())
                && journal.isFrom(controller)
                && proof.isOfThisJob(status, journal.countedFrom());
    }

    private TableFault.Uncertain dropped(TableStatus status) {
        long done = status.job().doneRecord();
        return new TableFault.Uncertain(
                String.format(
                        Locale.ROOT,
                        "The table (state %s) has dropped job %d, after a fault or an abort, and still counts that %d of %d records are done: check that the cloth has not moved before the job continues.",
                        status.state(),
                        job.id(),
                        done,
                        job.records()),
                UncertainRange.ofClothOnly(done));
    }

    private TableFault.Uncertain unremembered(TableStatus status) {
        long done = status.job().doneRecord();
        return new TableFault.Uncertain(
                String.format(
                        Locale.ROOT,
                        "The table (state %s) has job %d with %d of %d records done, and no journal says whether it was switched off since: check that the cloth has not moved before the job continues.",
                        status.state(),
                        job.id(),
                        done,
                        job.records()),
                UncertainRange.ofClothOnly(done));
    }

    private TableFault.Uncertain behind(TableStatus status) {
        long done = journal.doneRecord();
        return new TableFault.Uncertain(
                String.format(
                        Locale.ROOT,
                        "The table counts %d records of job %d, and has confirmed %d before: its memory has changed and cannot be trusted. Check the cloth and say which record is the first that is not cut.",
                        status.job().doneRecord(),
                        job.id(),
                        done),
                UncertainRange.after(job.program(), done));
    }

    /** A table that proves its count is believed to where it last did; one that does not, not at all. */
    private TableFault.Uncertain unproven(TableStatus status, String disagreement) throws TableFault {
        long first = status.proof().isPresent() ? journal.doneRecord() + 1 : journal.countedFrom();
        journal.uncertainFrom(first);
        long reached = Math.min(job.records(), Math.max(status.job().doneRecord(), first));
        return new TableFault.Uncertain(
                String.format(
                        Locale.ROOT,
                        "The table reports job %d in state %s with %d of %d records done, but %s: it is not believed. Check the cloth and say which record is the first that is not cut.",
                        job.id(),
                        status.state(),
                        status.job().doneRecord(),
                        job.records(),
                        disagreement),
                UncertainRange.between(job.program(), first, reached));
    }

    private TableFault.Uncertain rebooted(TableStatus status, TableIdentity controller) {
        return new TableFault.Uncertain(
                String.format(
                        Locale.ROOT,
                        "The table's controller restarted in the middle of job %d (%s). It still knows that %d of %d records are done, but the vacuum was off: check that the cloth has not moved before the job continues.",
                        job.id(),
                        journal.difference(controller),
                        status.job().doneRecord(),
                        job.records()),
                UncertainRange.ofClothOnly(status.job().doneRecord()));
    }

    /** START is in the journal and did not arrive: nothing is confirmed since, on the same boot of the controller. */
    private boolean isUntouched(TableIdentity controller) {
        return journal.doneRecord() < journal.startRecord() && journal.isFrom(controller);
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
