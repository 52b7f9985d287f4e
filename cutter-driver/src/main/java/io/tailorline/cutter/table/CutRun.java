package io.tailorline.cutter.table;

import io.tailorline.cutter.journal.CutJournal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One job, cut exactly once: {@link #load}, then {@link #start} when a person allows it, then {@link #watch}. Each step may be
 * called again after a fault, by the same run or by a new one on the same journal, and goes on from where the table really is.
 *
 * <p>The rule in one line: the table's own count wins, the journal stands in where the table has lost its count, and where
 * neither knows, {@link TableFault.InDoubt} asks a person, whose word is given with {@link #answerFirstUncut}.
 *
 * <p>One thread. Closing the run lets nothing go: the table and the journal belong to the caller.
 */
public final class CutRun {

    private final CutJob job;
    private final TableController table;
    private final JobNotes notes;
    private final Consumer<CutProgress> listener;
    private final Patience patience;
    private final AfterBreak afterBreak;
    private final HeldTable held;
    private final Loading loading;
    private final Reconciliation reconciliation;
    private final Starting starting;
    private Optional<CutProgress> last = Optional.empty();
    private Optional<Runnable> atPanel = Optional.empty();
    private boolean allowed;
    private boolean pauseAsked;
    private boolean pauseTaken;

    /** A run by the rules of a host whose person stands at the table: {@link HostRules#attended}. */
    public CutRun(
            CutJob job,
            TableController table,
            CutJournal journal,
            long token,
            Consumer<CutProgress> listener,
            Patience patience) {
        this(job, table, journal, token, listener, patience, HostRules.attended());
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
            Patience patience,
            HostRules rules) {
        this.job = job;
        this.table = table;
        this.notes = new JobNotes(job, journal, token);
        this.listener = listener;
        this.patience = patience;
        this.afterBreak = rules.afterBreak();
        this.held = new HeldTable(table, rules.watchdog());
        this.reconciliation = new Reconciliation(job, notes);
        this.loading = new Loading(job, held, notes, reconciliation, rules);
        this.starting = new Starting(job, held, notes, reconciliation);
    }

    /**
     * Has {@link #load} and {@link #start} wait for a person at the table's panel, as long as for a lost link, and tells {@code
     * listener} when that begins. Without this the table's refusal is a fault at once.
     */
    public void whenAtPanel(Runnable listener) {
        atPanel = Optional.of(listener);
    }

    /**
     * A person has looked at the cloth, unmoved since, and says which record is the first that is not cut: the answer to {@link
     * TableFault.InDoubt}. Give it before {@link #load}, which refuses it when nothing is in doubt or the record is confirmed cut;
     * where the table does know its count, the table's count wins.
     */
    public void answerFirstUncut(long record) {
        if (record < 1 || record > job.records()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "First uncut record %d; expected 1 to %d.", record, job.records()));
        }
        loading.answerFirstUncut(record);
    }

    /**
     * Brings the job to the table: lease, homing when it is offline, transfer. Returns when the job waits for START, or is under
     * way, or is done already.
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
        TableStatus status = look();
        return isOurs(status) && (status.state() == TableState.READY || status.state() == TableState.LOADING);
    }

    /** Starts the loaded job, or goes on with it where it was stopped; does nothing when it is under way or done. */
    public void start() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return;
        }
        pauseAsked = false;
        reach(starting::step);
        allowed = true;
    }

    /**
     * Watches until the job is done. Goes on by itself after a lost link, also when the table has paused because of it, as far as
     * {@link AfterBreak} lets it; a pause that a person asked for is waited out, whatever happens to the link meanwhile.
     *
     * @throws TableFault when the table stops with a fault or loses the job, or the link stays lost
     */
    public CutReport watch() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return notes.finishedReport();
        }
        while (true) {
            TableStatus status = look();
            requireOurs(status);
            keep(status);
            tell(status);
            switch (status.state()) {
                case DONE -> {
                    if (isWholeJobDone(status)) {
                        return notes.finish(status);
                    }
                }
                case FAULT -> throw TableFault.reported(status);
                case PAUSED -> goOnIfOnlyTheLinkWasLost(status);
                case CUTTING, STARVED, ADVANCING -> {
                    allowed |= !status.has(StatusBit.WARN);
                    pauseAgain();
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
            patience.pause();
        }
    }

    /** Stands at the next lift, knife up, until {@link #start} is called. Where the link is lost, {@link #watch} asks again. */
    public void pause() throws TableFault {
        pauseAsked = true;
        pauseTaken = false;
        try {
            table.pause();
            pauseTaken = true;
        } catch (TableFault.CommandRefused refused) {
            pauseAsked = refused.status().filter(CutRun::stands).isPresent();
            if (!pauseAsked) {
                throw refused;
            }
        }
    }

    private static boolean stands(TableStatus status) {
        return status.state() == TableState.PAUSED;
    }

    /** A pause that was asked for and may not have arrived. */
    private void pauseAgain() throws TableFault, InterruptedException {
        if (!pauseAsked || pauseTaken) {
            return;
        }
        patience.untilReached(
                () -> {
                    TableStatus status = held.status();
                    held.standIfRunning(status);
                    return status;
                },
                this::lost);
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

    // ---- towards running

    /**
     * Takes steps until one says that it was the last; a table that does not come out of one state is a fault, and so is one
     * that another host holds for longer than a host that died can.
     */
    private void reach(Patience.Ask<Boolean> step) throws TableFault, InterruptedException {
        Standstill standstill = new Standstill(patience);
        OtherHost other = new OtherHost(patience.clock(), patience.forLink(), atPanel);
        while (!patience.untilReached(() -> other.lets(step), this::lost)) {
            if (other.isAtPanel()) {
                standstill.restart();
            }
            standstill.requireNone(held.seen());
            patience.pause();
        }
    }

    // ---- watching

    private TableStatus look() throws TableFault, InterruptedException {
        return patience.untilReached(table::status, this::lost);
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
        patience.pause();
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

    /** The table is asked who it is, and may be lost again meanwhile. */
    private void requireOurs(TableStatus status) throws TableFault, InterruptedException {
        patience.untilReached(
                () -> {
                    starting.requireOurs(status);
                    return status;
                },
                this::lost);
    }

    /** What cannot be kept must not be shown; and the less is cut unkept, the less is in doubt if the table fails too. */
    private void keep(TableStatus status) throws TableFault {
        if (!isOurs(status)) {
            return;
        }
        try {
            notes.confirm(status);
        } catch (TableFault.NotKept fault) {
            boolean onlyToldToStop = Thread.currentThread().isInterrupted();
            if (!onlyToldToStop) {
                held.standIfRunning(status);
            }
            throw fault;
        }
    }

    private void goOnIfOnlyTheLinkWasLost(TableStatus status) throws TableFault, InterruptedException {
        boolean mayGoOn = afterBreak == AfterBreak.GO_ON || allowed;
        if (status.has(StatusBit.WARN) && mayGoOn && !pauseAsked) {
            patience.untilReached(starting::step, this::lost);
        }
    }

    private void feed(TableStatus status) throws TableFault, InterruptedException {
        if (!status.programChecksumHolds()) {
            patience.untilReached(() -> table.feed(job), this::lost);
        }
    }

    private boolean isOurs(TableStatus status) {
        return status.jobId() == job.id();
    }

    /** A controller that just starts, or tells of another job, does not count: then what was last seen is shown as remembered. */
    private void tell(TableStatus status) {
        if (status.state() == TableState.BOOT || !isOurs(status)) {
            last.map(CutProgress::withLinkLost).ifPresent(listener);
            return;
        }
        CutProgress progress = CutProgress.of(job, status);
        last = Optional.of(progress);
        listener.accept(progress);
    }

    private void lost(TableFault.LinkLost fault) {
        last.map(CutProgress::withLinkLost).ifPresent(listener);
    }
}
