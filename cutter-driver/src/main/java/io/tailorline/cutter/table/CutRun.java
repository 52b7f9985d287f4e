package io.tailorline.cutter.table;

import io.tailorline.cutter.journal.CutJournal;
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
    private Optional<CutProgress> last = Optional.empty();
    private long firstUncut;
    private boolean leased;

    /**
     * @param token with which {@code table} holds the lease; kept in the journal
     * @param listener told of progress, on the calling thread
     * @param patience how often to look, and how long to wait for a lost link
     */
    public CutRun(
            CutJob job,
            TableController table,
            CutJournal journal,
            long token,
            Consumer<CutProgress> listener,
            Patience patience) {
        this.job = job;
        this.table = table;
        this.notes = new JobNotes(job, journal, token);
        this.listener = listener;
        this.patience = patience;
    }

    /**
     * A person has looked at the cloth, unmoved since, and says which record is the first that is not cut: the answer to {@link
     * TableFault.InDoubt}. Give it before {@link #load}; where the table does know its count, the table's count wins.
     */
    public void answerFirstUncut(long record) {
        if (record < 1 || record > job.records()) {
            throw new IllegalArgumentException(
                    "First uncut record %d; expected 1 to %d.".formatted(record, job.records()));
        }
        firstUncut = record;
    }

    /**
     * Brings the job to the table: lease, homing when it is offline, transfer. Returns when the job waits for START, or is under
     * way, or is done already.
     *
     * @throws TableFault.InDoubt when the job was started once and the table no longer knows it
     */
    public void load() throws TableFault, InterruptedException {
        if (notes.sayFinished()) {
            return;
        }
        while (!patience.untilReached(this::oneStepTowardsLoaded, this::lost)) {
            patience.pause();
        }
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
        while (!patience.untilReached(this::oneStepTowardsRunning, this::lost)) {
            patience.pause();
        }
        firstUncut = 0;
    }

    /**
     * Watches until the job is done. Goes on by itself after a lost link, also when the table has paused because of it; a pause
     * that a person asked for is waited out.
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
            notes.confirm(status);
            listener.accept(remember(CutProgress.of(job, status)));
            switch (status.state()) {
                case DONE -> {
                    return notes.finish(status);
                }
                case FAULT -> throw TableFault.reported(status);
                case PAUSED -> goOnIfOnlyTheLinkWasLost(status);
                case CUTTING, STARVED, ADVANCING -> feed(status);
                case UNKNOWN, READY, LOADING -> {
                    // nothing to do but look again
                }
                default ->
                    throw new TableFault(
                            "The table is in state %s in the middle of job %d with %d of %d records done. Maybe drive again: it goes on from there."
                                    .formatted(status.state(), job.id(), status.doneRecord(), job.records()),
                            status);
            }
            patience.pause();
        }
    }

    /** Stands at the next lift, knife up, until {@link #start} is called. */
    public void pause() throws TableFault {
        table.pause();
    }

    /** Gives the job up; what is cut stays cut. */
    public void abort() throws TableFault {
        table.abort();
    }

    // ---- towards loaded

    private boolean oneStepTowardsLoaded() throws TableFault {
        TableStatus status = withLease(table.status());
        return isOurs(status) ? knownJobIsThere(status) : bringJob(status);
    }

    /** A controller that started anew has forgotten the lease, and a silent host loses it. */
    private TableStatus withLease(TableStatus status) throws TableFault {
        if (!leased || !status.has(StatusBit.HOST_LEASE)) {
            table.takeLease();
            leased = true;
        }
        return status;
    }

    private boolean knownJobIsThere(TableStatus status) throws TableFault {
        switch (status.state()) {
            case LOADING, READY -> {
                if (notes.areEmpty()) {
                    notes.transfer(table.identity().bootCount(), firstUncut);
                }
                table.load(job);
                return true;
            }
            case CUTTING, PAUSED, STARVED, ADVANCING, DONE, IDLE -> {
                return true;
            }
            case FAULT -> table.reset();
            case OFFLINE -> table.home();
            default -> {
                // BOOT, HOMING, ABORTING, UNKNOWN pass by themselves
            }
        }
        return false;
    }

    private boolean bringJob(TableStatus status) throws TableFault {
        requireNotInDoubt(status);
        switch (status.state()) {
            case IDLE -> {
                notes.transfer(table.identity().bootCount(), firstUncut);
                table.load(job);
                return true;
            }
            case OFFLINE -> table.home();
            case DONE -> table.clear();
            case FAULT -> {
                requireNoOtherJob(status);
                table.reset();
            }
            case LOADING, READY -> table.clear();
            case CUTTING, PAUSED, STARVED, ADVANCING -> requireNoOtherJob(status);
            default -> {
                // BOOT, HOMING, ABORTING, UNKNOWN pass by themselves
            }
        }
        return false;
    }

    private void requireNoOtherJob(TableStatus status) throws TableFault {
        if (status.jobId() != 0 && status.jobId() != job.id()) {
            throw new TableFault(
                    "The table holds job %d in state %s with %d records done; expected it free for job %d. Maybe finish or abort that job first."
                            .formatted(status.jobId(), status.state(), status.doneRecord(), job.id()),
                    status);
        }
    }

    private void requireNotInDoubt(TableStatus status) throws TableFault {
        if (notes.sayMayHaveStarted() && firstUncut == 0) {
            throw notes.inDoubt(status);
        }
    }

    // ---- towards running

    private boolean oneStepTowardsRunning() throws TableFault {
        TableStatus status = withLease(table.status());
        requireOurs(status);
        switch (status.state()) {
            case READY, LOADING -> {
                notes.starting();
                table.start(notes.startRecord());
                return true;
            }
            case PAUSED, IDLE -> {
                notes.confirm(status);
                table.resume(status.doneRecord() + 1);
                return true;
            }
            case FAULT -> throw TableFault.reported(status);
            default -> {
                return status.state().isRunning() || status.state() == TableState.DONE;
            }
        }
    }

    // ---- watching

    private TableStatus look() throws TableFault, InterruptedException {
        return patience.untilReached(table::status, this::lost);
    }

    private void goOnIfOnlyTheLinkWasLost(TableStatus status) throws TableFault, InterruptedException {
        if (status.has(StatusBit.WARN)) {
            patience.untilReached(this::oneStepTowardsRunning, this::lost);
        }
    }

    private void feed(TableStatus status) throws TableFault, InterruptedException {
        if (status.acknowledgedBlocks() < job.blocks().size()) {
            patience.untilReached(() -> table.feed(job), this::lost);
        }
    }

    private boolean isOurs(TableStatus status) {
        return status.jobId() == job.id();
    }

    private void requireOurs(TableStatus status) throws TableFault {
        if (!isOurs(status)) {
            throw notes.inDoubt(status);
        }
    }

    private CutProgress remember(CutProgress progress) {
        last = Optional.of(progress);
        return progress;
    }

    private void lost(TableFault.LinkLost fault) {
        last.map(CutProgress::withLinkLost).ifPresent(listener);
    }
}
