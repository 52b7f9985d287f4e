package io.tailorline.cutter.run;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One job, cut exactly once: {@link #load}, then {@link #start} when a person allows it, then {@link #watch}. Each step
 * may be called again after a fault, by the same run or by a new one on the same journal, and goes on from where the
 * table really is.
 *
 * <p>The rule in one line: the table's own count wins, the journal stands in where the table has lost its count, and
 * where neither knows, {@link TableFault.InDoubt} asks a person, whose word is given with {@link #answerFirstUncut}.
 *
 * <p>One thread. Closing the run lets nothing go: the table and the journal belong to the caller.
 */
public final class CutRun {

    private final CutJob job;
    private final TableController table;
    private final JobJournal notes;
    private final PollingPolicy patience;
    private final ConnectionLoss link;
    private final LeasedTable held;
    private final PauseRequest pause;
    private final JobLoader loading;
    private final JobStarter starting;
    private final JobMonitor watching;
    private Optional<Runnable> atPanel = Optional.empty();

    /** A run by the rules of a host whose person stands at the table: {@link HostPolicy#attended}. */
    public CutRun(
            CutJob job,
            TableController table,
            CutJournal journal,
            long token,
            Consumer<CutProgress> listener,
            PollingPolicy patience) {
        this(job, table, journal, token, listener, patience, HostPolicy.attended());
    }

    /**
     * @param token with which {@code table} holds the lease; kept in the journal
     * @param listener told of progress, on the calling thread
     * @param patience how often to look, and how long to wait for a lost link
     * @param rules what this host may do without asking anybody
     */
    public CutRun(
            CutJob job,
            TableController table,
            CutJournal journal,
            long token,
            Consumer<CutProgress> listener,
            PollingPolicy patience,
            HostPolicy rules) {
        this.job = job;
        this.table = table;
        this.notes = new JobJournal(job, journal, token);
        this.patience = patience;
        this.link = new ConnectionLoss(patience, new JobDisplay(job, listener));
        this.held = new LeasedTable(table, rules.watchdog());
        this.pause = new PauseRequest(held);
        Reconciliation reconciliation = new Reconciliation(job, notes);
        this.loading = new JobLoader(job, held, notes, reconciliation, rules);
        this.starting = new JobStarter(job, held, notes, reconciliation);
        this.watching = new JobMonitor(job, held, notes, starting, pause, link, rules.afterBreak());
    }

    /**
     * Has {@link #load} and {@link #start} wait for a person at the table's panel, as long as for a lost link, and
     * tells {@code listener} when that begins. Without this the table's refusal is a fault at once.
     */
    public void whenAtPanel(Runnable listener) {
        atPanel = Optional.of(listener);
    }

    /**
     * A person has looked at the cloth, unmoved since, and says which record is the first that is not cut: the answer
     * to {@link TableFault.InDoubt}. Give it before {@link #load}, which refuses it when nothing is in doubt or the
     * record is confirmed cut; where the table does know its count, the table's count wins.
     */
    public void answerFirstUncut(long record) {
        if (record < 1 || record > job.records()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "First uncut record %d; expected 1 to %d.", record, job.records()));
        }
        loading.answerFirstUncut(record);
    }

    /**
     * Brings the job to the table: lease, homing when it is offline, transfer. Returns when the job waits for START, or
     * is under way, or is done already.
     *
     * @throws TableFault.InDoubt when the job was started once and the table no longer knows it
     * @throws TableFault when the table holds another job, or does not come out of a state that should pass
     */
    public void load() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return;
        }
        notes.requireSameProgram();
        reach(loading::step);
    }

    /** Whether the loaded job waits for the permission to start. */
    public boolean awaitsStart() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return false;
        }
        TableStatus status = link.untilReached(table::status);
        return isOurs(status) && (status.state() == TableState.READY || status.state() == TableState.LOADING);
    }

    /** Starts the loaded job, or goes on with it where it was stopped; does nothing when it is under way or done. */
    public void start() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return;
        }
        pause.drop();
        reach(starting::step);
        watching.allow();
    }

    /**
     * Watches until the job is done. Goes on by itself after a lost link, also when the table has paused because of it,
     * as far as {@link ReconnectPolicy} lets it; a pause that a person asked for is waited out, whatever happens to the
     * link meanwhile.
     *
     * @throws TableFault when the table stops with a fault or loses the job, or the link stays lost
     */
    public CutReport watch() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return notes.finishedReport();
        }
        Optional<CutReport> report = watching.step();
        while (report.isEmpty()) {
            patience.pause();
            report = watching.step();
        }
        return report.orElseThrow();
    }

    /**
     * A look while a person is waited for, after a fault or before the start: what the table has done is kept before
     * this returns, and a table that works on the job all the same is told to stand at the next lift.
     *
     * @throws TableFault when it cannot be looked at or told, or what it has done cannot be kept; look again
     */
    public TableStatus look() throws TableFault {
        return watching.standing();
    }

    /**
     * Stands at the next lift, knife up, until {@link #start} is called.
     *
     * @throws TableFault when the table has not taken the word; unless it does not run, {@link #watch} asks again
     */
    public void pause() throws TableFault {
        pause.ask();
    }

    /**
     * Gives the job up: takes it off the table if the table has it, and leaves any other alone. What is cut stays cut.
     *
     * @return how far it came; empty when the table does not have it
     */
    public Optional<CutProgress> abort() throws TableFault {
        TableStatus status = held.status();
        if (!isOurs(status)) {
            return Optional.empty();
        }
        table.abort();
        return Optional.of(CutProgress.of(job, status));
    }

    /**
     * Takes steps until one says that it was the last; a table that does not come out of one state is a fault, and so
     * is one that another host holds for longer than a host that died can.
     */
    private void reach(PollingPolicy.Ask<Boolean> step) throws TableFault, InterruptedException {
        StuckStateWatchdog standstill = new StuckStateWatchdog(patience);
        LeaseRetry other = new LeaseRetry(patience.clock(), patience.forLink(), atPanel);
        while (!link.untilReached(() -> other.lets(step))) {
            if (other.isAtPanel()) {
                standstill.restart();
            }
            standstill.requireNone(held.seen());
            patience.pause();
        }
    }

    private boolean isOurs(TableStatus status) {
        return status.jobId() == job.id();
    }
}
