package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * Monitors a job that was started, one poll at a time: what the table confirms is journalled, then shown, then acted
 * upon. One thread.
 */
final class JobMonitor {

    private final CutJob job;
    private final LeasedTable leased;
    private final JobJournal journal;
    private final JobStarter starter;
    private final PauseRequest pause;
    private final ConnectionLoss link;
    private final ReconnectPolicy onReconnect;
    private boolean motionAllowed;

    /** @param onReconnect whether a table that paused because the link was lost is resumed unasked */
    JobMonitor(
            CutJob job,
            LeasedTable leased,
            JobJournal journal,
            JobStarter starter,
            PauseRequest pause,
            ConnectionLoss link,
            ReconnectPolicy onReconnect) {
        this.job = job;
        this.leased = leased;
        this.journal = journal;
        this.starter = starter;
        this.pause = pause;
        this.link = link;
        this.onReconnect = onReconnect;
    }

    /** An operator has allowed that the table moves. */
    void allowMotion() {
        motionAllowed = true;
    }

    /**
     * After a fault an operator assumes that the knife is stopped: a table that still runs is paused.
     *
     * @return the report, when the job is done
     */
    Optional<CutReport> step() throws TableFault, InterruptedException {
        try {
            return monitored();
        } catch (TableFault.LinkLost unreachable) {
            throw unreachable;
        } catch (TableFault fault) {
            pauseAfter(fault);
            throw fault;
        }
    }

    /**
     * A host that is only shut down leaves the table running. A pause that is not heard is sent again by
     * {@link #pollStopped}.
     */
    private void pauseAfter(TableFault fault) {
        boolean isShutDown = Thread.currentThread().isInterrupted();
        if (isShutDown) {
            return;
        }
        try {
            pollAndPause();
        } catch (TableFault unheard) {
            fault.addSuppressed(unheard);
        }
    }

    /**
     * Polls while an operator is waited for: what the table has done of the job is journalled, and it is paused if it
     * runs all the same.
     */
    TableStatus pollStopped() throws TableFault {
        TableStatus status = pollAndPause();
        if (!journal.isEmpty() && !starter.isUncertain(status)) {
            confirm(status);
        }
        return status;
    }

    private TableStatus pollAndPause() throws TableFault {
        TableStatus status = leased.polled();
        boolean runsOurs = status.job().id() == job.id() && status.state().isRunning();
        return runsOurs ? pause.repeat() : status;
    }

    private Optional<CutReport> monitored() throws TableFault, InterruptedException {
        TableStatus status = poll();
        requireOurs(status);
        confirm(status);
        link.display().show(status);
        switch (status.state()) {
            case DONE -> {
                return Optional.of(journal.finish(status));
            }
            case FAULT -> throw TableFault.reported(status);
            case PAUSED -> resumeIfOnlyTheLinkWasLost(status);
            case CUTTING, STARVED, ADVANCING -> {
                motionAllowed |= !status.has(StatusBit.WARN);
                if (pause.isPending()) {
                    link.untilReached(pause::repeat);
                }
                feed(status);
            }
            case UNKNOWN, BOOT, READY, LOADING -> {
                // nothing to do but poll again
            }
            default ->
                throw new TableFault(
                        String.format(
                                Locale.ROOT,
                                "The table is in state %s in the middle of job %d with %d of %d records done. Maybe drive again: it continues from there.",
                                status.state(),
                                job.id(),
                                status.job().doneRecord(),
                                job.records()),
                        status);
        }
        return Optional.empty();
    }

    private TableStatus poll() throws TableFault, InterruptedException {
        TableStatus status = link.untilReached(leased::observe);
        if (!starter.isUncertain(status)) {
            return status;
        }
        link.polling().pause();
        return link.untilReached(leased::observe);
    }

    /** The table is asked for its identity, and may be lost again meanwhile. */
    private void requireOurs(TableStatus status) throws TableFault, InterruptedException {
        link.untilReached(() -> {
            starter.requireOurs(status);
            return status;
        });
    }

    /**
     * What is not in the journal must not be shown; and the less is cut before that, the less is uncertain after a
     * crash.
     */
    private void confirm(TableStatus status) throws TableFault {
        if (status.job().id() == job.id()) {
            journal.confirm(status);
        }
    }

    private void resumeIfOnlyTheLinkWasLost(TableStatus status) throws TableFault, InterruptedException {
        boolean mayResume = onReconnect == ReconnectPolicy.RESUME || motionAllowed;
        if (status.has(StatusBit.WARN) && mayResume && !pause.holds()) {
            link.untilReached(starter::step);
        }
    }

    private void feed(TableStatus status) throws TableFault, InterruptedException {
        if (!status.job().checksumHolds()) {
            link.untilReached(() -> leased.table().feed(job));
        }
    }
}
