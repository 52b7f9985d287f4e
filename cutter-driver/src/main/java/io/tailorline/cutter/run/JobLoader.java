package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;

/**
 * How a job comes to the table: homing, making room, transfer, one step at each look. A table that has left the state
 * it was seen in before a command reaches it is looked at again: a command that was believed lost may arrive late. One
 * thread.
 */
final class JobLoader {

    private final CutJob job;
    private final LeasedTable held;
    private final TableController table;
    private final JobJournal notes;
    private final Reconciliation reconciliation;
    private final HostPolicy rules;
    private final OperatorAnswer answer;

    /** @param rules what may be done to the table without asking anybody */
    JobLoader(CutJob job, LeasedTable held, JobJournal notes, Reconciliation reconciliation, HostPolicy rules) {
        this.job = job;
        this.held = held;
        this.table = held.table();
        this.notes = notes;
        this.reconciliation = reconciliation;
        this.rules = rules;
        this.answer = new OperatorAnswer(job, notes);
    }

    void answerFirstUncut(long record) {
        answer.give(record);
    }

    /** @return whether the job is on the table */
    boolean step() throws TableFault {
        TableStatus status = held.status();
        try {
            return status.jobId() == job.id() ? knownJobIsThere(status) : bringJob(status);
        } catch (TableFault.CommandRefused refused) {
            if (refused.isByLaterStateThan(status)) {
                return false;
            }
            throw refused;
        }
    }

    private boolean knownJobIsThere(TableStatus status) throws TableFault {
        if (status.state() == TableState.UNKNOWN || status.state() == TableState.BOOT || !agrees(status)) {
            return false;
        }
        switch (status.state()) {
            case LOADING, READY -> {
                return waitsForStart();
            }
            case PAUSED, IDLE -> {
                return standsWhereItMayGoOn(status);
            }
            case CUTTING, STARVED, ADVANCING, DONE -> {
                adoptIfUnknown();
                return true;
            }
            case FAULT -> reset(status);
            case OFFLINE -> home(status);
            default -> {
                // BOOT, HOMING, ABORTING pass by themselves
            }
        }
        return false;
    }

    /** A table that was given the job and no START: START says where it begins. */
    private boolean waitsForStart() throws TableFault {
        if (answer.isGiven()) {
            answer.useFor(table.identity());
        } else if (notes.areEmpty()) {
            notes.transfer(table.identity(), 0);
        }
        notes.heldBy(table.identity());
        table.load(job);
        return true;
    }

    /**
     * A table that never had START goes on from its own count only: one that counts too little is given the job anew.
     */
    private boolean standsWhereItMayGoOn(TableStatus status) throws TableFault {
        if (reconciliation.wouldBeginTooEarly(status)) {
            table.clear();
            return false;
        }
        adoptIfUnknown();
        return true;
    }

    private void adoptIfUnknown() throws TableFault {
        answer.forget();
        if (notes.areEmpty()) {
            notes.adopt(table.identity());
        }
    }

    /**
     * Whether the job on the table can be gone on with. What is in doubt needs a person's word; then a table that still
     * has its count goes on by it, and a job whose count is not believed comes off the table, to be brought anew.
     */
    private boolean agrees(TableStatus status) throws TableFault {
        TableIdentity controller = table.identity();
        TableFault.InDoubt doubt = reconciliation.doubt(status, controller).orElse(null);
        answer.require(doubt != null);
        if (doubt == null) {
            return true;
        }
        if (!answer.isGiven()) {
            held.standIfRunning(status);
            throw doubt;
        }
        if (!reconciliation.isCountBelieved(status)) {
            takeOff(status);
            return false;
        }
        answer.useAt(controller, status.doneRecord() + 1);
        notes.starting();
        return true;
    }

    private void takeOff(TableStatus status) throws TableFault {
        switch (status.state()) {
            case IDLE, LOADING, READY, PAUSED, DONE, OFFLINE -> table.clear();
            case BOOT, ABORTING -> {
                // pass by themselves
            }
            default -> table.abort();
        }
    }

    private boolean bringJob(TableStatus status) throws TableFault {
        if (status.state() == TableState.UNKNOWN || status.state() == TableState.BOOT) {
            return false;
        }
        requireNotInDoubt(status);
        switch (status.state()) {
            case IDLE -> {
                requireNoneBegun(status);
                answer.useFor(table.identity());
                table.load(job);
                return true;
            }
            case OFFLINE -> {
                requireNoneBegun(status);
                home(status);
            }
            case HOMING -> requireNoneBegun(status);
            case DONE, LOADING, READY -> table.clear();
            case FAULT -> makeRoomInFault(status);
            case CUTTING, PAUSED, STARVED, ADVANCING -> makeRoom(status);
            default -> {
                // BOOT, ABORTING pass by themselves
            }
        }
        return false;
    }

    private void makeRoomInFault(TableStatus status) throws TableFault {
        makeRoom(status);
        if (!isOther(status)) {
            reset(status);
        }
    }

    private void reset(TableStatus status) throws TableFault {
        if (!rules.mayMove().getAsBoolean()) {
            throw awaitsReset(status);
        }
        table.reset();
    }

    private void home(TableStatus status) throws TableFault {
        if (!rules.mayMove().getAsBoolean()) {
            throw awaitsHoming(status);
        }
        table.home();
    }

    private void makeRoom(TableStatus status) throws TableFault {
        if (isOther(status)) {
            requireGivenUp(status);
            table.abort();
        }
    }

    /**
     * A table that lost its power or its place, or was homed since, does not say in its state that the job it has kept
     * is half cut; its count does. LOAD would throw that job away.
     */
    private void requireNoneBegun(TableStatus status) throws TableFault {
        boolean isWhole = status.programChecksumHolds() && status.has(StatusBit.RING_EMPTY);
        if (isOther(status) && status.doneRecord() > 0 && !isWhole) {
            requireGivenUp(status);
        }
    }

    private void requireGivenUp(TableStatus status) throws TableFault {
        if (!rules.givenUp().test(status.jobId())) {
            throw holdsOther(status);
        }
    }

    private boolean isOther(TableStatus status) {
        return status.jobId() != 0 && status.jobId() != job.id();
    }

    private void requireNotInDoubt(TableStatus status) throws TableFault {
        answer.require(notes.sayMayHaveStarted());
        if (notes.sayMayHaveStarted() && !answer.isGiven()) {
            throw reconciliation.lost(status);
        }
    }

    /** A job was brought to a table in FAULT, and nobody has asked to reset it. */
    private static TableFault awaitsReset(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table stands with a fault: %s (code %d). Nothing is reset unasked. %s Then press Resume: the table is reset, and homed if it has lost its place.",
                        status.fault().words(),
                        status.fault().code(),
                        status.fault().remedy()),
                status);
    }

    /** A job was brought to a table that must be homed first, and nobody has asked for that. */
    private TableFault awaitsHoming(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table is OFFLINE: it must find its reference marks before job %d goes on, and it does not move unasked. Keep clear of the beam and press Resume.",
                        job.id()),
                status);
    }

    /** A job was brought to a table that has not finished another one, which nobody has given up. */
    private TableFault holdsOther(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table holds job %d in state %s with %d records done; expected it free for job %d. Maybe finish that job first, or give it up: 'operate abort', or 'operate clear' when the table stands without a fault.",
                        status.jobId(),
                        status.state(),
                        status.doneRecord(),
                        job.id()),
                status);
    }
}
