package io.tailorline.workflow.gateway;

import io.tailorline.cutter.journal.CutJournal;
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
import io.tailorline.workflow.messaging.Payload.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job from its transfer to its end, on the thread of its table.
 *
 * <p>It starts when an operator wishes it and not otherwise; what it finds under way, after a restart of the gateway,
 * it only watches, and what it finds standing waits for the operator. A fault is told and waited out: the operator lets
 * it go on from where the table really is, or calls it off. What is in doubt is asked, and nothing but an answer lets
 * it go on.
 */
final class JobOnTable {

    private static final Logger LOG = LoggerFactory.getLogger(JobOnTable.class);
    private static final long LOOK_MS = 500;
    private static final String CALLED_OFF = "called off by the operator";

    private final String jobId;
    private final String table;
    private final CutJob cut;
    private final CutRun run;
    private final JobEventReporter news;
    private final BlockingQueue<OperatorCommand> wishes;
    private final Runnable pauseTaken;
    private final InstantSource clock;
    private Optional<OperatorCommand> go = Optional.empty();
    private Optional<RunPhase.Started> started = Optional.empty();
    private boolean startGiven;
    private boolean calledOff;
    private boolean takenOff;

    /** @param pauseTaken called when a wish to stand need not be kept any more */
    JobOnTable(
            TableJournal.WaitingJob job,
            CutJob cut,
            Seat seat,
            TableEventReporter voice,
            BlockingQueue<OperatorCommand> wishes,
            Runnable pauseTaken,
            InstantSource clock) {
        this.jobId = job.cut().jobId();
        this.table = job.cut().table();
        this.cut = cut;
        this.run = new CutRun(
                cut,
                seat.controller(),
                seat.journal(),
                seat.token(),
                this::progressed,
                PollingPolicy.usual(clock),
                new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, seat.givenUp(), () -> go.isPresent()));
        boolean knownBefore =
                seat.journal().job().filter(entry -> entry.jobId() == cut.id()).isPresent();
        this.news = new JobEventReporter(job, cut.program(), knownBefore, voice);
        this.wishes = wishes;
        this.pauseTaken = pauseTaken;
        this.clock = clock;
    }

    /**
     * The table and what the driver needs to cut on it.
     *
     * @param token with which this host holds the table
     * @param givenUp jobs that have ended and that the table may still hold, because it could not be told
     */
    record Seat(TableController controller, CutJournal journal, long token, LongPredicate givenUp) {}

    /** For a job that was called off before this thread came to it: the table may have it all the same. */
    void takeOff() {
        news.aborted(CALLED_OFF, giveUp());
    }

    /** Returns when the job has ended, one way or the other, and its end is in the journal. */
    void carryOut() throws InterruptedException {
        news.loading();
        while (true) {
            try {
                Optional<CutReport> report = attempt();
                if (report.isPresent()) {
                    news.done(report.get());
                } else {
                    news.aborted(CALLED_OFF, giveUp());
                }
                return;
            } catch (TableFault fault) {
                if (calledOff) {
                    news.aborted(CALLED_OFF, takenOff ? Optional.empty() : giveUp());
                    return;
                }
                LOG.warn("Job {} on table {}: {}", jobId, table, fault.getMessage());
                news.fault(fault);
                go = fault instanceof TableFault.Uncertain doubt
                        ? awaitAnswer(doubt)
                        : awaitWish(Operation.START, Operation.RESUME);
                if (go.isEmpty()) {
                    news.aborted(CALLED_OFF + " after: " + fault.getMessage(), giveUp());
                    return;
                }
            }
        }
    }

    /** Empty when the operator called the job off before its start. */
    private Optional<CutReport> attempt() throws TableFault, InterruptedException {
        Instant began = clock.instant();
        RunPhase phase = run.load();
        if (phase instanceof RunPhase.Loaded
                && go.filter(OperatorCommand::isAnswer).isEmpty()) {
            news.loaded(Duration.between(began, clock.instant()));
            if (go.filter(this::allowsStart).isEmpty()) {
                go = awaitWish(Operation.START);
            }
            if (go.isEmpty()) {
                return Optional.empty();
            }
        }
        if (go.isPresent()) {
            go = Optional.empty();
            startGiven = true;
            pauseTaken.run();
            return Optional.of(monitored(phase.start()));
        }
        return phase instanceof RunPhase.Started underWay ? Optional.of(monitored(underWay)) : Optional.empty();
    }

    private CutReport monitored(RunPhase.Started job) throws TableFault, InterruptedException {
        started = Optional.of(job);
        return job.monitor();
    }

    /** To resume a job that an operator has let start before is to start it, if it came to the table anew. */
    private boolean allowsStart(OperatorCommand wish) {
        return wish.operation() == Operation.START || startGiven && wish.operation() == Operation.RESUME;
    }

    /** One of the wishes that are waited for; empty when the job is called off. */
    private Optional<OperatorCommand> awaitWish(Operation... awaited) throws InterruptedException {
        return await(wish -> {
            for (Operation one : awaited) {
                if (one == wish.operation() && !wish.isAnswer()) {
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * A person's word about the cloth; empty when the job is called off. A word that does not fit the question is no
     * answer to it, maybe one to an earlier question: then it is asked again. When all is cut the job is started at its
     * end, and cuts nothing.
     */
    private Optional<OperatorCommand> awaitAnswer(TableFault.Uncertain doubt) throws InterruptedException {
        Optional<OperatorCommand> answer = await(wish -> wish.isAnswer() && fits(wish, doubt));
        answer.ifPresent(wish -> run.answerFirstUncut(Math.min(wish.firstUncut(), cut.records())));
        return answer;
    }

    private boolean fits(OperatorCommand answer, TableFault.Uncertain doubt) {
        long first = doubt.range().firstRecord();
        return answer.firstUncut() >= first && answer.firstUncut() <= Math.max(first, cut.records());
    }

    private Optional<OperatorCommand> await(Predicate<OperatorCommand> awaited) throws InterruptedException {
        while (true) {
            lookAtTable();
            OperatorCommand wish = wishes.poll(LOOK_MS, TimeUnit.MILLISECONDS);
            if (wish == null || !wish.jobId().equals(jobId)) {
                continue;
            }
            if (wish.operation() == Operation.ABORT) {
                return Optional.empty();
            }
            if (wish.operation() == Operation.PAUSE) {
                stand();
            } else if (news.isFollowedBy(wish) && awaited.test(wish)) {
                return Optional.of(wish);
            } else {
                drop(wish);
            }
        }
    }

    /** Whoever wishes what has no meaning now may not have heard our last word. */
    private void drop(OperatorCommand wish) {
        LOG.info("Job {}: {} has no meaning now.", jobId, wish);
        news.repeat();
    }

    /** What the table does not take is wished on by the run, and kept for the next gateway. */
    private void stand() {
        try {
            run.pause();
            pauseTaken.run();
        } catch (TableFault refused) {
            LOG.warn("Job {}: {} failed: {}", jobId, Operation.PAUSE, refused.getMessage());
        }
    }

    private void lookAtTable() {
        try {
            news.standing(run.poll());
        } catch (TableFault unreachable) {
            news.unreachable();
        }
    }

    /** Called by the run at every look, on this thread. */
    private void progressed(CutProgress progress) {
        news.progress(progress);
        for (OperatorCommand wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            if (wish.jobId().equals(jobId)) {
                obey(wish);
            }
        }
        if (calledOff && !takenOff && !progress.linkLost()) {
            takeOffNow();
        }
    }

    /** What makes the knife stand is always obeyed, what moves it only as long as it follows from our last word. */
    private void obey(OperatorCommand wish) {
        if (wish.isAnswer() || wish.moves() && !news.isFollowedBy(wish)) {
            drop(wish);
            return;
        }
        try {
            switch (wish.operation()) {
                case PAUSE -> stand();
                case RESUME -> {
                    pauseTaken.run();
                    news.goesOn();
                    started.orElseThrow().start();
                }
                case ABORT -> calledOff = true;
                case START -> LOG.info("Job {} runs already.", jobId);
            }
        } catch (TableFault refused) {
            LOG.warn("Job {}: {} failed: {}", jobId, wish.operation(), refused.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked again at the next look until the table has obeyed. */
    private void takeOffNow() {
        try {
            takenOff = run.abort().isPresent();
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
            LOG.info("Job {} was called off; the table says: {}", jobId, refused.getMessage());
            return Optional.empty();
        }
    }
}
