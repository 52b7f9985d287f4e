package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * How a job that was started is watched, one look at a time: what the table confirms is kept, then shown, then acted
 * upon. One thread.
 */
final class JobMonitor {

    private final CutJob job;
    private final LeasedTable held;
    private final JobJournal notes;
    private final JobStarter starting;
    private final PauseRequest pause;
    private final ConnectionLoss link;
    private final ReconnectPolicy afterBreak;
    private boolean allowed;

    /** @param afterBreak whether a table that paused because the link was lost is gone on with unasked */
    JobMonitor(
            CutJob job,
            LeasedTable held,
            JobJournal notes,
            JobStarter starting,
            PauseRequest pause,
            ConnectionLoss link,
            ReconnectPolicy afterBreak) {
        this.job = job;
        this.held = held;
        this.notes = notes;
        this.starting = starting;
        this.pause = pause;
        this.link = link;
        this.afterBreak = afterBreak;
    }

    /** A person has allowed that the table moves. */
    void allow() {
        allowed = true;
    }

    /**
     * Whoever hears of a fault believes that the knife stands: a table that works on all the same is told to stand.
     *
     * @return the report, when the job is done
     */
    Optional<CutReport> step() throws TableFault, InterruptedException {
        try {
            return watched();
        } catch (TableFault.LinkLost nobodyToTell) {
            throw nobodyToTell;
        } catch (TableFault fault) {
            leaveStanding(fault);
            throw fault;
        }
    }

    /**
     * A host that is only told to stop lets the table go on. One that does not hear is asked again at
     * {@link #standing}.
     */
    private void leaveStanding(TableFault fault) {
        boolean onlyToldToStop = Thread.currentThread().isInterrupted();
        if (onlyToldToStop) {
            return;
        }
        try {
            lookAndStand();
        } catch (TableFault unheard) {
            fault.addSuppressed(unheard);
        }
    }

    /**
     * A look while a person is waited for: what the table has done of the job is kept, and it is told to stand if it
     * works on it all the same.
     */
    TableStatus standing() throws TableFault {
        TableStatus status = lookAndStand();
        if (!notes.areEmpty()) {
            keep(status);
        }
        return status;
    }

    private TableStatus lookAndStand() throws TableFault {
        TableStatus status = held.table().status();
        boolean worksOnOurs = status.jobId() == job.id() && status.state().isRunning();
        return worksOnOurs ? pause.repeat() : status;
    }

    private Optional<CutReport> watched() throws TableFault, InterruptedException {
        TableStatus status = look();
        requireOurs(status);
        keep(status);
        link.shown().tell(status);
        switch (status.state()) {
            case DONE -> {
                if (isWholeJobDone(status)) {
                    return Optional.of(notes.finish(status));
                }
            }
            case FAULT -> throw TableFault.reported(status);
            case PAUSED -> goOnIfOnlyTheLinkWasLost(status);
            case CUTTING, STARVED, ADVANCING -> {
                allowed |= !status.has(StatusBit.WARN);
                if (pause.mayBeUnheard()) {
                    link.untilReached(pause::repeat);
                }
                feed(status);
            }
            case UNKNOWN, BOOT, READY, LOADING -> {
                // nothing to do but look again
            }
            default ->
                throw new TableFault(
                        String.format(
                                Locale.ROOT,
                                "The table is in state %s in the middle of job %d with %d of %d records done. Maybe drive again: it goes on from there.",
                                status.state(),
                                job.id(),
                                status.doneRecord(),
                                job.records()),
                        status);
        }
        return Optional.empty();
    }

    private TableStatus look() throws TableFault, InterruptedException {
        return link.untilReached(held::look);
    }

    /** The table is asked who it is, and may be lost again meanwhile. */
    private void requireOurs(TableStatus status) throws TableFault, InterruptedException {
        link.untilReached(() -> {
            starting.requireOurs(status);
            return status;
        });
    }

    /**
     * What cannot be kept must not be shown; and the less is cut unkept, the less is in doubt if the table fails too.
     */
    private void keep(TableStatus status) throws TableFault {
        if (status.jobId() != job.id()) {
            return;
        }
        notes.confirm(status);
    }

    /**
     * Whether the count agrees that the job is done; one look may be wrong, a second one is not.
     *
     * @throws TableFault at the second look in a row
     */
    private boolean isWholeJobDone(TableStatus status) throws TableFault, InterruptedException {
        if (status.doneRecord() == job.records()) {
            return true;
        }
        link.pause();
        TableStatus again = look();
        if (again.state() != TableState.DONE || again.doneRecord() == job.records()) {
            return false;
        }
        throw new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table says that job %d is done, with %d of %d records done. Maybe look at the cloth: what is missing was not cut.",
                        job.id(),
                        again.doneRecord(),
                        job.records()),
                again);
    }

    private void goOnIfOnlyTheLinkWasLost(TableStatus status) throws TableFault, InterruptedException {
        boolean mayGoOn = afterBreak == ReconnectPolicy.GO_ON || allowed;
        if (status.has(StatusBit.WARN) && mayGoOn && !pause.holds()) {
            link.untilReached(starting::step);
        }
    }

    private void feed(TableStatus status) throws TableFault, InterruptedException {
        if (!status.programChecksumHolds()) {
            link.untilReached(() -> held.table().feed(job));
        }
    }
}
