package io.tailorline.workflow.gateway;

import io.tailorline.cutter.journal.ClothSession;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.HostPolicy;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.ReconnectPolicy;
import io.tailorline.cutter.run.RunPhase;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job from its transfer to its end, on the thread of its table.
 *
 * <p>It starts only when an operator starts it; what it finds running, after a restart of the gateway, it only
 * monitors, and what it finds stopped waits for the operator. A fault is reported and waited out: the operator resumes
 * the job from where the table really is, or aborts it. Where nobody knows what is cut the operator is asked, and
 * nothing but an answer resumes the job.
 */
final class JobOnTable {

    private static final Logger LOG = LoggerFactory.getLogger(JobOnTable.class);
    private static final long POLL_MS = 500;
    private static final String CALLED_OFF = "called off by the operator";

    private final String jobId;
    private final String table;
    private final CutJob cut;
    private final CutRun run;
    private final JobEventReporter reporter;
    private final BlockingQueue<OperatorCommand> commands;
    private final Runnable pauseDone;
    private final InstantSource clock;
    private final LongPredicate waits;
    private String roll;
    private JobControl control = new JobControl.NotStarted();
    private Optional<RunPhase.Started> running = Optional.empty();

    /** A job in the way that nobody here knows, given up by the operator who was told of it and resumed. */
    private Optional<Long> abandoned = Optional.empty();

    /** @param pauseDone called when a stored request to pause is carried out or no longer valid */
    JobOnTable(
            TableJournal.WaitingJob job,
            CutJob cut,
            TableAccess access,
            TableEventReporter tableReporter,
            BlockingQueue<OperatorCommand> commands,
            Runnable pauseDone,
            InstantSource clock) {
        this.jobId = job.cut().jobId();
        this.table = job.cut().table();
        this.waits = access.waits();
        this.roll = access.journal()
                .job()
                .filter(entry -> entry.jobId() == cut.id())
                .flatMap(JobEntry::session)
                .map(ClothSession::cloth)
                .orElse(job.cut().roll());
        this.cut = cut;
        this.run = new CutRun(
                cut,
                access.controller(),
                access.journal(),
                access.token(),
                this::progressed,
                PollingPolicy.usual(clock),
                new HostPolicy(
                        ReconnectPolicy.RESUME_IF_MONITORED,
                        number -> access.givenUp().test(number)
                                || abandoned.filter(given -> given == number).isPresent(),
                        () -> control instanceof JobControl.Released));
        Supplier<Optional<JobEntry.Progress>> journalled = () -> access.journal()
                .job()
                .filter(entry -> entry.jobId() == cut.id())
                .map(JobEntry::progress);
        this.reporter =
                new JobEventReporter(job, cut.program(), journalled.get().isPresent(), journalled, tableReporter);
        this.commands = commands;
        this.pauseDone = pauseDone;
        this.clock = clock;
    }

    /**
     * The table and what the driver needs to cut on it.
     *
     * @param token with which this host holds the table
     * @param givenUp jobs that have ended and that the table may still hold, because it could not be told
     * @param waits jobs that have not ended
     */
    record TableAccess(
            TableController controller, CutJournal journal, long token, LongPredicate givenUp, LongPredicate waits) {}

    /** For a job that was called off before this thread came to it: the table may hold it all the same. */
    void takeOff() {
        reporter.aborted(CALLED_OFF, giveUp());
    }

    /** Returns when the job has ended, one way or the other, and its end is in the journal. */
    void cut() throws InterruptedException {
        reporter.loading();
        while (true) {
            try {
                Optional<CutReport> report = attempt();
                if (report.isPresent()) {
                    reporter.done(report.get());
                } else {
                    reporter.aborted(CALLED_OFF, giveUp());
                }
                return;
            } catch (TableFault fault) {
                requireNotStopping();
                if (control instanceof JobControl.CalledOff calledOff) {
                    reporter.aborted(CALLED_OFF, calledOff.takenOff().or(this::giveUp));
                    return;
                }
                LOG.warn("Job {} on table {}: {}", jobId, table, fault.getMessage());
                reporter.fault(fault);
                Optional<OperatorCommand> released = fault instanceof TableFault.Uncertain uncertain
                        ? awaitAnswer(uncertain)
                        : awaitCommand(Operation.START, Operation.RESUME);
                if (released.isEmpty()) {
                    reporter.aborted(CALLED_OFF + " after: " + fault.getMessage(), giveUp());
                    return;
                }
                release(released.get());
                abandoned = inTheWay(fault);
            }
        }
    }

    /** A thread that is told to stop cannot write its journal, which is no fault: the table is left alone. */
    private static void requireNotStopping() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("told to stop");
        }
    }

    /** What stands there and is of nobody here, as after a restore of this gateway. */
    private Optional<Long> inTheWay(TableFault fault) {
        return Optional.of(fault)
                .filter(TableFault.HoldsOther.class::isInstance)
                .map(TableFault.HoldsOther.class::cast)
                .filter(other -> other.status()
                        .filter(status -> !status.state().isRunning())
                        .isPresent())
                .map(TableFault.HoldsOther::job)
                .filter(number -> !waits.test(number));
    }

    /** Empty when the operator called the job off before its start. */
    private Optional<CutReport> attempt() throws TableFault, InterruptedException {
        Instant began = clock.instant();
        RunPhase phase = run.load();
        if (phase instanceof RunPhase.Loaded && !control.isAnswered()) {
            reporter.loaded(Duration.between(began, clock.instant()));
            if (!control.allowsStart()) {
                Optional<OperatorCommand> start = awaitCommand(Operation.START);
                if (start.isEmpty()) {
                    return Optional.empty();
                }
                release(start.get());
            }
        }
        if (control instanceof JobControl.Released) {
            control = new JobControl.Started();
            pauseDone.run();
            return Optional.of(monitor(phase.start()));
        }
        return phase instanceof RunPhase.Started found ? Optional.of(monitor(found)) : Optional.empty();
    }

    /** An operator starts it on the roll that was scanned for it; one that continues stays on its cloth. */
    private void release(OperatorCommand command) {
        confirmCloth(command);
        control = control.released(command);
    }

    /**
     * A person who starts, resumes or answers has looked: it is said of this moment, used by the START or RESUME that
     * follows, and dies with whatever happens at the table before that.
     */
    private void confirmCloth(OperatorCommand command) {
        if (!command.roll().isEmpty()) {
            roll = command.roll();
        }
        run.confirmCloth(roll, command.isAnswer() ? ClothCheck.EDGES : command.clothCheck());
    }

    private CutReport monitor(RunPhase.Started started) throws TableFault, InterruptedException {
        running = Optional.of(started);
        return started.monitor();
    }

    /** One of the commands that are waited for; empty when the job is called off. */
    private Optional<OperatorCommand> awaitCommand(Operation... awaited) throws InterruptedException {
        return await(command -> !command.isAnswer() && Arrays.asList(awaited).contains(command.operation()));
    }

    /**
     * A person's answer about the cloth; empty when the job is called off. One that does not fit the question is not an
     * answer to it, maybe one to an earlier question: then it is asked again. When all is cut the job is started at its
     * end, and cuts nothing.
     */
    private Optional<OperatorCommand> awaitAnswer(TableFault.Uncertain uncertain) throws InterruptedException {
        Optional<OperatorCommand> answer = await(command -> command.isAnswer() && fits(command, uncertain));
        answer.ifPresent(given -> run.answerFirstUncut(Math.min(given.firstUncut(), cut.records())));
        return answer;
    }

    private boolean fits(OperatorCommand answer, TableFault.Uncertain uncertain) {
        long first = uncertain.range().firstRecord();
        return answer.firstUncut() >= first && answer.firstUncut() <= Math.max(first, cut.records());
    }

    private Optional<OperatorCommand> await(Predicate<OperatorCommand> awaited) throws InterruptedException {
        while (true) {
            poll();
            OperatorCommand command = commands.poll(POLL_MS, TimeUnit.MILLISECONDS);
            if (command == null || !command.jobId().equals(jobId)) {
                continue;
            }
            if (command.operation() == Operation.ABORT) {
                return Optional.empty();
            }
            if (command.operation() == Operation.PAUSE) {
                pause();
            } else if (reporter.isFollowedBy(command) && awaited.test(command)) {
                return Optional.of(command);
            } else {
                drop(command);
            }
        }
    }

    /** Whoever gave a command that is not valid now may not have seen our last event. */
    private void drop(OperatorCommand command) {
        LOG.info("Job {}: {} is not valid now.", jobId, command);
        reporter.repeat();
    }

    /** A pause that the table refuses is requested again by the run, and stored for the next gateway. */
    private void pause() {
        try {
            run.pause();
            pauseDone.run();
        } catch (TableFault refused) {
            LOG.warn("Job {}: {} failed: {}", jobId, Operation.PAUSE, refused.getMessage());
        }
    }

    private void poll() {
        try {
            reporter.stopped(run.poll());
        } catch (TableFault unreachable) {
            reporter.unreachable();
        }
    }

    /** Called by the run at every poll, on this thread. */
    private void progressed(CutProgress progress) {
        reporter.progress(progress);
        for (OperatorCommand command = commands.poll(); command != null; command = commands.poll()) {
            if (command.jobId().equals(jobId)) {
                obey(command);
            }
        }
        if (control instanceof JobControl.CalledOff calledOff
                && calledOff.takenOff().isEmpty()
                && !progress.linkLost()) {
            takeOffNow();
        }
    }

    /** What stops the knife is always obeyed, what moves it only as long as it follows from our last event. */
    private void obey(OperatorCommand command) {
        if (command.isAnswer() || command.moves() && !reporter.isFollowedBy(command)) {
            drop(command);
            return;
        }
        try {
            switch (command.operation()) {
                case PAUSE -> pause();
                case RESUME -> {
                    confirmCloth(command);
                    pauseDone.run();
                    reporter.resumed();
                    running.orElseThrow().start();
                }
                case ABORT -> control = new JobControl.CalledOff(Optional.empty());
                case START -> LOG.info("Job {} is running already.", jobId);
            }
        } catch (TableFault refused) {
            LOG.warn("Job {}: {} failed: {}", jobId, command.operation(), refused.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requested again at the next poll until the table has obeyed. */
    private void takeOffNow() {
        try {
            control = new JobControl.CalledOff(run.abort());
        } catch (TableFault refused) {
            LOG.warn("Job {} is called off and still on the table: {}", jobId, refused.getMessage());
        }
    }

    /**
     * Takes the job off the table; a table that cannot be told now is told when the next job comes.
     *
     * @return how far it was
     */
    private Optional<CutProgress> giveUp() {
        try {
            return run.abort();
        } catch (TableFault refused) {
            LOG.info("Job {} was called off; the table answered: {}", jobId, refused.getMessage());
            return Optional.empty();
        }
    }
}
