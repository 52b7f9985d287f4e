package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;

/** How a loaded job comes to run: by START, or by RESUME where it stands, one step at each look. One thread. */
final class JobStarter {

    private final CutJob job;
    private final LeasedTable held;
    private final TableController table;
    private final JobJournal notes;
    private final Reconciliation reconciliation;

    JobStarter(CutJob job, LeasedTable held, JobJournal notes, Reconciliation reconciliation) {
        this.job = job;
        this.held = held;
        this.table = held.table();
        this.notes = notes;
        this.reconciliation = reconciliation;
    }

    /** @return whether the job runs, or is done */
    boolean step() throws TableFault {
        TableStatus status = held.status();
        requireOurs(status);
        switch (status.state()) {
            case READY, LOADING -> {
                notes.heldBy(table.identity());
                notes.starting();
                return taken(() -> table.start(notes.startRecord()));
            }
            case PAUSED, IDLE -> {
                if (reconciliation.wouldBeginTooEarly(status)) {
                    throw loadAgain(status);
                }
                notes.confirm(status);
                if (!notes.sayMayHaveStarted()) {
                    notes.starting();
                }
                return taken(() -> table.resume(status.doneRecord() + 1));
            }
            case FAULT -> throw TableFault.reported(status);
            case OFFLINE -> throw loadAgain(status);
            default -> {
                return status.state().isRunning() || status.state() == TableState.DONE;
            }
        }
    }

    private TableFault loadAgain(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "Job %d is to go on from record %d, and the table (state %s, job %d, %d records done) is not ready for that. Maybe drive again: the job is brought to the table anew.",
                        job.id(),
                        Math.max(notes.startRecord(), notes.doneRecord() + 1),
                        status.state(),
                        status.jobId(),
                        status.doneRecord()),
                status);
    }

    @FunctionalInterface
    private interface Go {
        void give() throws TableFault;
    }

    /** A word that was believed lost may arrive late, so that the table runs by it when it is given again. */
    private boolean taken(Go go) throws TableFault {
        try {
            go.give();
            return true;
        } catch (TableFault.CommandRefused refused) {
            TableStatus now = held.status();
            boolean runs = now.jobId() == job.id() && (now.state().isRunning() || now.state() == TableState.DONE);
            if (!refused.mayBeOfLateCommand() || !runs) {
                throw refused;
            }
            return true;
        }
    }

    /**
     * Whether what was just seen is the job as it was begun. A controller that just starts is given time to say what it
     * knows.
     *
     * @throws TableFault.InDoubt when the table has lost the job, or its count is not believed
     */
    void requireOurs(TableStatus status) throws TableFault {
        if (status.state() == TableState.BOOT || status.state() == TableState.UNKNOWN) {
            return;
        }
        if (status.jobId() != job.id()) {
            throw notes.sayMayHaveStarted() ? reconciliation.lost(status) : loadAgain(status);
        }
        TableFault.InDoubt doubt =
                reconciliation.doubt(status, table.identity()).orElse(null);
        if (doubt != null) {
            held.standIfRunning(status);
            throw doubt;
        }
    }
}
