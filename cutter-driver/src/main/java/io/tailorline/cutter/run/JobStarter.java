package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/** Starts a loaded job by START, or resumes a stopped one by RESUME, one step at each poll. One thread. */
final class JobStarter {

    private final CutJob job;
    private final LeasedTable leased;
    private final TableController table;
    private final JobJournal journal;
    private final Reconciliation reconciliation;
    private final ClothConfirmation cloth;

    JobStarter(
            CutJob job,
            LeasedTable leased,
            JobJournal journal,
            Reconciliation reconciliation,
            ClothConfirmation cloth) {
        this.job = job;
        this.leased = leased;
        this.table = leased.table();
        this.journal = journal;
        this.reconciliation = reconciliation;
        this.cloth = cloth;
    }

    /** Its status when the job runs, or is done. */
    Optional<TableStatus> step() throws TableFault {
        TableStatus first = leased.status();
        TableStatus status = isUncertain(first) ? leased.status() : first;
        requireOurs(status);
        switch (status.state()) {
            case READY, LOADING -> {
                requireNobodyAtPanel(status);
                journal.waitingOn(table.identity());
                cloth.requireForStart(status);
                journal.starting();
                return taken(status, () -> table.start(journal.startRecord()));
            }
            case PAUSED, IDLE -> {
                if (reconciliation.wouldBeginTooEarly(status)) {
                    throw loadAgain(status);
                }
                journal.confirm(status);
                cloth.requireForResume(status);
                if (!journal.mayHaveStarted()) {
                    journal.starting();
                }
                return taken(status, () -> table.resume(status.job().doneRecord() + 1));
            }
            case FAULT -> throw TableFault.reported(status);
            case OFFLINE -> throw loadAgain(status);
            default -> {
                return Optional.of(status).filter(JobStarter::isStarted);
            }
        }
    }

    /** Cloth is confirmed once the panel is released: hands may be under the beam until then. */
    private static void requireNobodyAtPanel(TableStatus status) throws TableFault {
        if (status.has(StatusBit.LOCAL_MODE)) {
            throw new TableFault.CommandRefused(CommandCode.START, CommandResult.LOCAL, status);
        }
    }

    private TableFault loadAgain(TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "Job %d is to continue from record %d, and the table (state %s, job %d, %d records done) is not ready for that. Maybe drive again: the job is transferred to the table again.",
                        job.id(),
                        Math.max(journal.startRecord(), journal.doneRecord() + 1),
                        status.state(),
                        status.job().id(),
                        status.job().doneRecord()),
                status);
    }

    @FunctionalInterface
    private interface Command {
        void send() throws TableFault;
    }

    private static boolean isStarted(TableStatus status) {
        return status.state().isRunning() || status.state() == TableState.DONE;
    }

    /** A command that seemed lost may arrive late, so that the table already runs when it is sent again. */
    private Optional<TableStatus> taken(TableStatus before, Command command) throws TableFault {
        try {
            command.send();
            return Optional.of(before);
        } catch (TableFault.CommandRefused refused) {
            TableStatus now = leased.status();
            boolean runs = now.job().id() == job.id() && isStarted(now);
            if (!refused.mayBeOfLateCommand() || !runs) {
                throw refused;
            }
            return Optional.of(now);
        }
    }

    /** Whether the status claims what it does not prove: one answer may be wrong, the next one is not. */
    boolean isUncertain(TableStatus status) {
        return reconciliation.isUncertain(status);
    }

    /**
     * Checks that the table has the job as it was begun, and that it proves what it says. A controller that is booting
     * is given time to report what it knows.
     *
     * @throws TableFault.Uncertain when the table has lost the job, or its count cannot be trusted
     */
    void requireOurs(TableStatus status) throws TableFault {
        if (!status.state().isConclusive()) {
            return;
        }
        if (status.job().id() != job.id()) {
            throw journal.mayHaveStarted() ? reconciliation.lost(status, table.identity()) : loadAgain(status);
        }
        Optional<TableFault.Uncertain> uncertainty = reconciliation.uncertainty(status, table.identity());
        if (uncertainty.isPresent()) {
            leased.pauseIfRunning(status);
            throw uncertainty.get();
        }
    }
}
