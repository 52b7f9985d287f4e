package io.tailorline.workflow.gateway;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.table.AfterBreak;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.CutProgress;
import io.tailorline.cutter.table.CutReport;
import io.tailorline.cutter.table.CutRun;
import io.tailorline.cutter.table.HostRules;
import io.tailorline.cutter.table.Patience;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.messaging.Payload;
import io.tailorline.workflow.messaging.Payload.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job from its transfer to its end, on the thread of its table.
 *
 * <p>It starts when an operator wishes it and not otherwise; what it finds under way, after a restart of the gateway, it only
 * watches, and what it finds standing waits for the operator. A fault is told and waited out: the operator lets it go on from where the table really is, or calls it off.
 */
final class JobOnTable {

    private static final Logger LOG = LoggerFactory.getLogger(JobOnTable.class);
    private static final long LOOK_MS = 500;
    private static final String CALLED_OFF = "called off by the operator";
    private static final double NANOS_PER_SECOND = 1e9;

    private final TableJournal.WaitingJob job;
    private final String jobId;
    private final String table;
    private final TableController controller;
    private final CutRun run;
    private final boolean knownBefore;
    private final Voice voice;
    private final BlockingQueue<Wish> wishes;
    private final InstantSource clock;
    private Optional<CutProgress> last = Optional.empty();
    private Optional<Operation> go = Optional.empty();
    private Told told = Told.NOTHING;
    private boolean knifeTold;
    private boolean loadedTold;
    private boolean calledOff;
    private boolean takenOff;

    JobOnTable(
            TableJournal.WaitingJob job,
            CutJob cut,
            Seat seat,
            Voice voice,
            BlockingQueue<Wish> wishes,
            InstantSource clock) {
        this.job = job;
        this.jobId = job.cut().jobId();
        this.table = job.cut().table();
        this.controller = seat.controller();
        this.run = new CutRun(
                cut,
                seat.controller(),
                seat.journal(),
                seat.token(),
                this::progressed,
                Patience.usual(clock),
                new HostRules(AfterBreak.GO_ON_WHEN_WATCHED, seat.givenUp()));
        this.knownBefore =
                seat.journal().job().filter(entry -> entry.jobId() == cut.id()).isPresent();
        this.voice = voice;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** The last that the process was told of the knife. */
    private enum Told {
        NOTHING,
        RUNNING,
        PAUSED,
        FAULT
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
        giveUp();
        voice.end(job, aborted(CALLED_OFF));
    }

    /** Returns when the job has ended, one way or the other, and its end is in the journal. */
    void carryOut() throws InterruptedException {
        voice.once(job.command(), jobId, new Payload.CutLoading(jobId, table));
        while (true) {
            try {
                Optional<CutReport> report = attempt();
                voice.end(job, report.map(this::done).orElseGet(() -> aborted(CALLED_OFF)));
                return;
            } catch (TableFault fault) {
                if (calledOff) {
                    if (!takenOff) {
                        giveUp();
                    }
                    voice.end(job, aborted(CALLED_OFF));
                    return;
                }
                LOG.warn("Job {} on table {}: {}", jobId, table, fault.getMessage());
                voice.again(job.command(), faulted(words(fault)));
                told = Told.FAULT;
                go = awaitWish(Operation.START, Operation.RESUME);
                if (go.isEmpty()) {
                    giveUp();
                    voice.end(job, aborted(CALLED_OFF + " after: " + words(fault)));
                    return;
                }
            }
        }
    }

    /** Empty when the operator called the job off before its start. */
    private Optional<CutReport> attempt() throws TableFault, InterruptedException {
        Instant began = clock.instant();
        run.load();
        if (run.awaitsStart()) {
            tellLoaded(began);
            if (go.filter(Operation.START::equals).isEmpty()) {
                go = awaitWish(Operation.START);
            }
            if (go.isEmpty()) {
                giveUp();
                return Optional.empty();
            }
        }
        if (go.isPresent()) {
            go = Optional.empty();
            run.start();
        }
        return Optional.of(run.watch());
    }

    private void tellLoaded(Instant began) {
        if (loadedTold) {
            return;
        }
        loadedTold = true;
        double seconds = Duration.between(began, clock.instant()).toNanos() / NANOS_PER_SECOND;
        voice.once(job.command(), jobId, new Payload.CutLoaded(jobId, table, seconds));
        if (knownBefore) {
            voice.again(
                    job.command(),
                    faulted(
                            "The gateway was started anew while the job waited; a start pressed before does not count."));
        }
    }

    /** One of the wishes that are waited for; empty when the job is called off. */
    private Optional<Operation> awaitWish(Operation... awaited) throws InterruptedException {
        while (true) {
            lookAtTable();
            Wish wish = wishes.poll(LOOK_MS, TimeUnit.MILLISECONDS);
            if (wish == null || !wish.jobId().equals(jobId)) {
                continue;
            }
            if (wish.operation() == Operation.ABORT) {
                return Optional.empty();
            }
            for (Operation one : awaited) {
                if (one == wish.operation()) {
                    return Optional.of(one);
                }
            }
            LOG.info("Job {}: {} has no meaning now.", jobId, wish.operation());
        }
    }

    private void lookAtTable() {
        try {
            voice.telemetry(job, controller.status());
        } catch (TableFault unreachable) {
            voice.silence(job.command().orderId(), jobId);
        }
    }

    /** Called by the run at every look, on this thread. */
    private void progressed(CutProgress progress) {
        voice.telemetry(job, progress);
        tellChange(progress);
        last = Optional.of(progress);
        for (Wish wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            if (wish.jobId().equals(jobId)) {
                obey(wish.operation());
            }
        }
        if (calledOff && !takenOff && !progress.linkLost()) {
            takeOffNow();
        }
    }

    private void tellChange(CutProgress progress) {
        boolean runs = progress.state().isRunning() || progress.state() == TableState.DONE;
        if (!knifeTold && (runs || progress.doneRecord() > 0)) {
            tellStarted();
        } else if (runs && told != Told.RUNNING) {
            voice.again(job.command(), new Payload.CutStarted(jobId, table));
            told = Told.RUNNING;
        }
        if (progress.state() == TableState.PAUSED && told != Told.PAUSED) {
            voice.again(
                    job.command(),
                    new Payload.CutPaused(jobId, table, progress.piecesDone(), progress.elapsedSeconds()));
            told = Told.PAUSED;
        }
    }

    /** What an earlier gateway told may have been followed by a fault: then it must not count as the same word. */
    private void tellStarted() {
        if (knownBefore) {
            voice.again(job.command(), new Payload.CutStarted(jobId, table));
        } else {
            voice.once(job.command(), jobId, new Payload.CutStarted(jobId, table));
        }
        knifeTold = true;
        told = Told.RUNNING;
    }

    private void obey(Operation operation) {
        try {
            switch (operation) {
                case PAUSE -> run.pause();
                case RESUME -> run.start();
                case ABORT -> calledOff = true;
                case START -> LOG.info("Job {} runs already.", jobId);
            }
        } catch (TableFault refused) {
            LOG.warn("Job {}: {} failed: {}", jobId, operation, refused.getMessage());
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

    /** Takes the job off the table; a table that cannot be told now is told when the next job comes. */
    private void giveUp() {
        try {
            run.abort().ifPresent(progress -> last = Optional.of(progress));
        } catch (TableFault refused) {
            LOG.info("Job {} was called off; the table says: {}", jobId, refused.getMessage());
        }
    }

    /** A fault as it is told in the cutter room, where nobody can say which record is the first uncut one. */
    private String words(TableFault fault) {
        if (fault instanceof TableFault.InDoubt doubt) {
            return String.format(
                    Locale.ROOT,
                    "The table no longer knows the job: record %d and those after it may be cut or not. It cannot go on here: look at the cloth and abort the job.",
                    doubt.firstDoubtfulRecord());
        }
        return fault.getMessage();
    }

    private Payload done(CutReport report) {
        return new Payload.CutDone(
                jobId, table, report.tableSeconds(), report.cutLength(), report.airLength(), report.piecesDone());
    }

    private Payload aborted(String reason) {
        return new Payload.CutAborted(jobId, table, reason, piecesDone(), elapsed());
    }

    private Payload faulted(String fault) {
        return new Payload.CutFaulted(jobId, table, fault, piecesDone(), elapsed());
    }

    private int piecesDone() {
        return last.map(CutProgress::piecesDone).orElse(0);
    }

    private double elapsed() {
        return last.map(CutProgress::elapsedSeconds).orElse(0.0);
    }
}
