package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings a job to the table: homing, making room, transfer, one step at each poll. A table that has left the state in
 * which it was seen before a command reaches it is polled again: a command that seemed lost may arrive late. One
 * thread.
 */
final class JobLoader {

    private final CutJob job;
    private final LeasedTable leased;
    private final TableController table;
    private final JobJournal journal;
    private final Reconciliation reconciliation;
    private final HostPolicy policy;
    private final RunPhase.Running running;
    private final OperatorAnswer answer;

    /**
     * @param answer of an operator about the cloth
     * @param policy what may be done to the table without asking anybody
     * @param running the phase in which a job is that was started
     */
    JobLoader(
            CutJob job,
            LeasedTable leased,
            JobJournal journal,
            Reconciliation reconciliation,
            OperatorAnswer answer,
            HostPolicy policy,
            RunPhase.Running running) {
        this.job = job;
        this.leased = leased;
        this.table = leased.table();
        this.journal = journal;
        this.reconciliation = reconciliation;
        this.policy = policy;
        this.running = running;
        this.answer = answer;
    }

    void answerFirstUncut(long record, long mayBeCutTo) {
        answer.give(record, mayBeCutTo);
    }

    /** The phase that is reached once the job is on the table. */
    Optional<RunPhase> step() throws TableFault {
        TableStatus first = leased.status();
        TableStatus status = reconciliation.isUncertain(first) ? leased.status() : first;
        try {
            return status.job().id() == job.id() ? takeOver(status) : bringJob(status);
        } catch (TableFault.CommandRefused refused) {
            if (refused.isByLaterStateThan(status)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Optional<RunPhase> takeOver(TableStatus status) throws TableFault {
        if (!status.state().isConclusive() || !agrees(status)) {
            return Optional.empty();
        }
        switch (status.state()) {
            case LOADING, READY -> {
                return waitsForStart(status);
            }
            case PAUSED, IDLE -> {
                return stopped(status);
            }
            case CUTTING, STARVED, ADVANCING, DONE -> {
                adoptIfUnknown(status);
                return Optional.of(running);
            }
            case FAULT -> reset(status);
            case OFFLINE -> home(status);
            default -> {
                // BOOT, HOMING, ABORTING pass by themselves
            }
        }
        return Optional.empty();
    }

    /**
     * A table that has the job and had no START: START says where it begins. The job lies where the cloth lay as it was
     * loaded; where that was advanced since, it is loaded anew, at the origin.
     */
    private Optional<RunPhase> waitsForStart(TableStatus status) throws TableFault {
        if (status.handAdvance() > 0) {
            table.clear();
            return Optional.empty();
        }
        if (answer.isGiven()) {
            answer.useForTransfer(table.identity());
        } else if (journal.isEmpty()) {
            journal.transfer(table.identity(), Optional.empty(), 0);
        }
        journal.waitingOn(table.identity());
        table.load(job);
        return Optional.of(new RunPhase.Loaded(running));
    }

    /**
     * A stopped job continues from the table's own count only: where that is too low for a job that never had START,
     * the job is transferred again.
     */
    private Optional<RunPhase> stopped(TableStatus status) throws TableFault {
        if (reconciliation.wouldBeginTooEarly(status)) {
            table.clear();
            return Optional.empty();
        }
        adoptIfUnknown(status);
        return Optional.of(running);
    }

    private void adoptIfUnknown(TableStatus status) throws TableFault {
        answer.discard();
        if (journal.isEmpty()) {
            journal.adopt(table.identity(), status);
        }
    }

    /**
     * Whether the job on the table can continue. What is uncertain needs an operator's answer; then a table that still
     * has its count continues by it, and a job whose count cannot be trusted is removed, to be transferred again.
     */
    private boolean agrees(TableStatus status) throws TableFault {
        TableIdentity controller = table.identity();
        Optional<TableFault.Uncertain> uncertainty = uncertainty(status, controller);
        answer.require(uncertainty.isPresent());
        if (uncertainty.isEmpty()) {
            return true;
        }
        if (!answer.isGiven()) {
            leased.pauseIfRunning(status);
            throw uncertainty.get();
        }
        if (!reconciliation.isCountTrusted(status)) {
            remove(status);
            return false;
        }
        if (journal.isEmpty()) {
            journal.adopt(controller, status);
        }
        answer.useForCount(controller, status.job().doneRecord() + 1);
        journal.starting();
        return true;
    }

    /** A table that cuts on cloth that was moved, or whose journal cannot be written, is stopped. */
    private Optional<TableFault.Uncertain> uncertainty(TableStatus status, TableIdentity controller) throws TableFault {
        try {
            return reconciliation.uncertainty(status, controller);
        } catch (TableFault fault) {
            leased.pauseIfRunning(status);
            throw fault;
        }
    }

    private void remove(TableStatus status) throws TableFault {
        if (CommandCode.CLEAR_JOB.isTakenIn(status.state())) {
            table.clear();
        } else if (CommandCode.ABORT.isTakenIn(status.state())) {
            table.abort();
        }
    }

    private Optional<RunPhase> bringJob(TableStatus status) throws TableFault {
        if (!status.state().isConclusive()) {
            return Optional.empty();
        }
        requireCertain(status);
        switch (status.state()) {
            case IDLE -> {
                requireNoneBegun(status);
                answer.useForTransfer(table.identity());
                table.load(job);
                return Optional.of(new RunPhase.Loaded(running));
            }
            case OFFLINE -> {
                requireNoneBegun(status);
                home(status);
            }
            case HOMING -> requireNoneBegun(status);
            case DONE -> clearDone(status);
            case LOADING, READY -> table.clear();
            case FAULT -> makeRoomInFault(status);
            case CUTTING, PAUSED, STARVED, ADVANCING -> makeRoom(status);
            default -> {
                // BOOT, ABORTING pass by themselves
            }
        }
        return Optional.empty();
    }

    private void clearDone(TableStatus status) throws TableFault {
        requireMayClearDone(status);
        table.clear();
    }

    private void requireMayClearDone(TableStatus status) throws TableFault {
        if (!policy.clearsDone()) {
            throw new TableFault.DoneOnTable(status);
        }
    }

    private void makeRoomInFault(TableStatus status) throws TableFault {
        makeRoom(status);
        if (!isOther(status)) {
            reset(status);
        }
    }

    private void reset(TableStatus status) throws TableFault {
        if (!policy.mayMove().getAsBoolean()) {
            throw awaitsReset(status);
        }
        table.reset();
    }

    private void home(TableStatus status) throws TableFault {
        if (!policy.mayMove().getAsBoolean()) {
            throw awaitsHoming(status);
        }
        table.home();
    }

    private void makeRoom(TableStatus status) throws TableFault {
        if (isOther(status)) {
            requireAbandoned(status);
            table.abort();
        }
    }

    /**
     * A table that lost its power or its position, or was homed since, does not show in its state that the job it still
     * has is half cut; its count does. LOAD would discard that job.
     */
    private void requireNoneBegun(TableStatus status) throws TableFault {
        if (!isOther(status) || status.job().doneRecord() == 0) {
            return;
        }
        boolean isWhole = status.job().checksumHolds() && status.has(StatusBit.RING_EMPTY);
        if (isWhole) {
            requireMayClearDone(status);
        } else {
            requireAbandoned(status);
        }
    }

    private void requireAbandoned(TableStatus status) throws TableFault {
        if (!policy.abandoned().test(status.job().id())) {
            throw new TableFault.HoldsOther(status, job.id());
        }
    }

    private boolean isOther(TableStatus status) {
        return status.job().id() != 0 && status.job().id() != job.id();
    }

    private void requireCertain(TableStatus status) throws TableFault {
        answer.require(journal.mayHaveStarted());
        if (journal.mayHaveStarted() && !answer.isGiven()) {
            throw reconciliation.lost(status, table.identity());
        }
    }

    /** A job was brought to a table in FAULT, and no reset was requested. */
    private static TableFault awaitsReset(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table is stopped by a fault: %s (code %d). Nothing is reset unasked. %s Then press Resume: the table is reset, and homed if it has lost its place.",
                        status.fault().words(),
                        status.fault().code(),
                        status.fault().remedy()),
                status);
    }

    /** A job was brought to a table that must be homed first, which was not requested. */
    private TableFault awaitsHoming(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table is OFFLINE: it must find its reference marks before job %d continues, and it does not move unasked. Keep clear of the beam and press Resume.",
                        job.id()),
                status);
    }
}
