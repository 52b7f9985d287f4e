package io.tailorline.cutter.run;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One job, cut exactly once: {@link #load}, then {@link RunPhase#start} when an operator allows it, then
 * {@link RunPhase.Started#monitor}. After a fault {@link #load} again, by the same run or by a new one on the same
 * journal: it continues from where the table really is.
 *
 * <p>The rule in one line: the table's own count wins, the journal counts where the table has lost its count, and where
 * neither knows, {@link TableFault.Uncertain} asks an operator, who answers with {@link #answerFirstUncut}.
 *
 * <p>One thread. The table and the journal belong to the caller, who closes them.
 */
public final class CutRun {

    /** What is left to do with a job whose rest would be cut in the wrong place. */
    public static final String TO_GIVE_UP =
            "give the job up by 'operate abort --journal JOURNAL', and plan what is not cut: 'plan MARKER.json --missing JOURNAL'.";

    private final CutJob job;
    private final JobJournal journal;
    private final LeasedTable leased;
    private final PauseRequest pause;
    private final StepLoop steps;
    private final JobLoader loader;
    private final JobMonitor monitor;
    private final ClothConfirmation cloth;

    /** A run under the policy of a host whose operator is at the table: {@link HostPolicy#attended}. */
    public CutRun(
            CutJob job,
            TableController table,
            CutJournal journal,
            long token,
            Consumer<CutProgress> listener,
            PollingPolicy polling) {
        this(job, table, journal, token, listener, polling, HostPolicy.attended());
    }

    /**
     * @param token with which {@code table} holds the lease; stored in the journal
     * @param listener gets the progress, on the calling thread
     * @param polling how often to poll, and how long to wait for a lost link
     * @param policy what this host may do without asking anybody
     */
    public CutRun(
            CutJob job,
            TableController table,
            CutJournal journal,
            long token,
            Consumer<CutProgress> listener,
            PollingPolicy polling,
            HostPolicy policy) {
        this.job = job;
        this.journal = new JobJournal(job, journal, token);
        this.cloth = new ClothConfirmation(job, this.journal);
        OperatorAnswer answer = new OperatorAnswer(job, this.journal);
        this.leased = new LeasedTable(table, token, policy.watchdog(), List.of(cloth, answer));
        this.pause = new PauseRequest(leased);
        ConnectionLoss link = new ConnectionLoss(polling, new JobDisplay(job, listener));
        this.steps = new StepLoop(leased, link, policy.atPanel());
        Reconciliation reconciliation = new Reconciliation(job, this.journal);
        JobStarter starter = new JobStarter(job, leased, this.journal, reconciliation, cloth);
        this.monitor = new JobMonitor(job, leased, this.journal, starter, pause, link, policy.onReconnect());
        RunPhase.Running running = new RunPhase.Running(steps, starter, monitor, pause, polling);
        this.loader = new JobLoader(job, leased, this.journal, reconciliation, answer, policy, running);
    }

    /**
     * An operator has looked at the cloth, unmoved since, and says which record is the first that is not cut: the
     * answer to {@link TableFault.Uncertain}. Give it before {@link #load}, which refuses it when nothing is uncertain
     * or the record is confirmed cut; where the table does know its count, the table's count wins.
     */
    public void answerFirstUncut(long record) {
        answerFirstUncut(record, record - 1);
    }

    /**
     * The same by an operator who is not sure: records up to {@code mayBeCutTo} may be cut already and are cut again,
     * which the journal keeps.
     */
    public void answerFirstUncut(long record, long mayBeCutTo) {
        if (record < 1 || record > job.records()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "First uncut record %d; expected 1 to %d.", record, job.records()));
        }
        loader.answerFirstUncut(record, mayBeCutTo);
    }

    /**
     * An operator confirms which cloth lies on the table, and how they have seen that it lies where the marker is: the
     * answer to {@link TableFault.ClothUnconfirmed}. It is of one START, and dies with what happens at the table after
     * it: another job, the end of one, another host's lease, somebody at the panel, a start of the controller, an
     * advance by hand.
     *
     * @throws IllegalArgumentException when the cloth has no name
     */
    public void confirmCloth(String roll, ClothCheck check) {
        if (roll.isBlank()) {
            throw new IllegalArgumentException("The cloth has no name; expected that of the roll or the sheet.");
        }
        cloth.give(roll, check);
    }

    /** Whether {@link RunPhase#start} may let the knife down, as far as the cloth is concerned. */
    public boolean isClothConfirmed() {
        return cloth.isConfirmed();
    }

    /**
     * A person is shown with the head where the cloth must lie, who may confirm it by the same check with another
     * command: {@link #wasShown} then, as long as nothing happens to the job.
     */
    public void shown(ClothCheck check) throws TableFault {
        journal.shown(check, leased.polled().handAdvance());
    }

    /**
     * Whether the last that a person was shown of the job on the table is that, and nothing has happened to it since.
     */
    public boolean wasShown(ClothCheck check) throws TableFault {
        return journal.wasShown(
                check, leased.polled().handAdvance(), leased.table().identity());
    }

    /** The table was seen so when the command was given that this run carries out. */
    public void found(TableStatus status) {
        leased.found(status);
    }

    /**
     * Whether nobody else has commanded the table since this run found it, by a host or at its panel, and nothing was
     * or has ended there: what was said of the cloth before that still holds.
     */
    public boolean isUndisturbed() {
        return cloth.isUndisturbed();
    }

    /**
     * Brings the job to the table: lease, homing when it is offline, transfer. Returns when the job waits for START, or
     * was started, or is done already.
     *
     * @throws TableFault.Uncertain when the job was started once and the table no longer knows it
     * @throws TableFault when the table holds another job, or does not leave a state that should pass
     */
    public RunPhase load() throws TableFault, InterruptedException {
        if (journal.isFinished()) {
            return new RunPhase.Finished(journal.finishedReport());
        }
        journal.requireSameProgram();
        return steps.until(loader::step);
    }

    /**
     * Polls once while an operator is waited for, after a fault or before the start: what the table has done is in the
     * journal before this returns, and a table that works on the job all the same is paused at the next lift.
     *
     * @throws TableFault when it cannot be polled or paused, or the journal cannot be written; poll again
     */
    public TableStatus poll() throws TableFault {
        return monitor.pollStopped();
    }

    /**
     * Pauses at the next lift, knife up, until {@link RunPhase#start} is called again.
     *
     * @throws TableFault when the table has not taken the command; unless it does not run, monitoring sends it again
     */
    public void pause() throws TableFault {
        pause.request();
    }

    /**
     * Gives the job up: takes it off the table if the table has it, and leaves any other alone. What is cut stays cut.
     *
     * @return how far it came; empty when the table does not have it
     */
    public Optional<CutProgress> abort() throws TableFault {
        TableStatus status = leased.status();
        if (status.job().id() != job.id()) {
            return Optional.empty();
        }
        leased.table().abort();
        return Optional.of(atTheEnd(status));
    }

    /** A table that was cutting has cut on until it was told; its count stays when the job is gone. */
    private CutProgress atTheEnd(TableStatus before) {
        try {
            TableStatus after = leased.status();
            return after.job().doneRecord() < before.job().doneRecord()
                    ? CutProgress.of(job, before).withLinkLost()
                    : CutProgress.of(job, after);
        } catch (TableFault unreadable) {
            return CutProgress.of(job, before).withLinkLost();
        }
    }
}
