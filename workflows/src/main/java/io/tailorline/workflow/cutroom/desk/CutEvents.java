package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals;
import io.tailorline.workflow.cutroom.CutStages;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.OrderCuts;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.database.DataInUse;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies a gateway's events to the job and its order. */
public class CutEvents {

    private static final Logger LOG = LoggerFactory.getLogger(CutEvents.class);

    private static final double MM_PER_METRE = 1000;

    /** Of a material whose work had not begun yet in data that were restored. */
    private static final String UNKNOWN_ROLL = "";

    private final OrdersInCutting orders;
    private final OrderedCloth.OfOrders cloths;
    private final TableJobs jobs;
    private final OrderCuts orderCuts;
    private final CutStages stages;
    private final CutSignals signals;
    private final CutPieceRecorder pieces;
    private final Restores restores;
    private final DataInUse data;
    private final Outbox outbox;
    private final MessageJson json;
    private final InstantSource clock;

    public CutEvents(
            OrdersInCutting orders,
            OrderedCloth.OfOrders cloths,
            TableJobs jobs,
            OrderCuts orderCuts,
            CutStages stages,
            CutSignals signals,
            CutPieceRecorder pieces,
            Restores restores,
            DataInUse data,
            Outbox outbox,
            MessageJson json,
            InstantSource clock) {
        this.restores = restores;
        this.data = data;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
        this.pieces = pieces;
        this.orders = orders;
        this.cloths = cloths;
        this.jobs = jobs;
        this.orderCuts = orderCuts;
        this.stages = stages;
        this.signals = signals;
    }

    /** @throws BrokenMessage when it is of another table than its job: a gateway speaks for its own tables alone */
    public void requireOfItsTable(JobEvent event) throws BrokenMessage {
        String table = jobs.find(event.jobId()).map(TableJob::table).orElse(event.table());
        if (!table.equals(event.table())) {
            throw new BrokenMessage(
                    "jobId '%s' of table '%s' is on table '%s'.".formatted(event.jobId(), event.table(), table));
        }
    }

    /**
     * A command given from now on is sent as following from this event, though a page opened before may not show it
     * yet.
     */
    public void received(String messageId, JobEvent event) {
        jobs.received(event.jobId(), messageId);
    }

    /** Whether the process knows the job; what is told of any other is {@link #forgotten}. */
    public boolean knows(JobEvent event) {
        return jobs.find(event.jobId()).isPresent();
    }

    /**
     * An event of a job that these data do not know, because they were restored to an instant before it. What it has
     * cut of an order that they do know counts, also of a material that they do not know yet; one that has cut nothing
     * leaves the table, for its order gets another.
     *
     * @throws BrokenMessage when there was no such restore: nothing can have been forgotten
     */
    public void forgotten(String orderId, JobEvent event) throws BrokenMessage {
        String jobId = event.jobId();
        Optional<Instant> restoredTo = data.restoredTo();
        if (restoredTo.isEmpty()) {
            throw unknown(jobId);
        }
        if (isUntouched(event)) {
            AfterCommit.run(
                    () -> LOG.warn("Job {} of order {} is not known here, and nothing of it is cut.", jobId, orderId));
            if (!(event instanceof JobEvent.CutAborted)) {
                outbox.send(
                        Topology.tableKey(event.table()),
                        orderId,
                        new TableCommand.TableOperation(jobId, event.table(), TableCommand.Operation.ABORT));
            } else if (restores.restoredTo(event.table()).isPresent()) {
                // its gateway has named it, and so could not be believed to have told all
                outbox.send(
                        Topology.tableKey(event.table()),
                        "",
                        new TableCommand.RecallJobs(
                                event.table(), clock.instant().toString()));
            }
            return;
        }
        if (orders.placedAt(MaterialWork.order(orderId))
                .filter(placed -> !placed.isAfter(restoredTo.get()))
                .isEmpty()) {
            throw unknown(jobId);
        }
        AfterCommit.run(() -> LOG.warn(
                "Job {} of order {} is not known here, and its table has cut: {}", jobId, orderId, event.type()));
        boolean isKnown = orders.placedAt(orderId).isPresent();
        String roll = isKnown ? cloths.cloth(orderId).roll() : UNKNOWN_ROLL;
        jobs.addForgotten(jobId, orderId, event.table(), roll, stateAfter(event), piecesOf(event));
        restores.unsure(orderId, clock.instant());
        orders.decided(isKnown ? orderId : MaterialWork.order(orderId));
        jobs.openOfOrder(orderId).stream()
                .filter(job -> !job.jobId().equals(jobId))
                .filter(job -> !job.startAsked() || job.state() == JobState.QUEUED)
                .forEach(job -> jobs.hold(job.jobId()));
    }

    private static BrokenMessage unknown(String jobId) {
        return new BrokenMessage("jobId '%s' is unknown to the process.".formatted(jobId));
    }

    private static boolean isUntouched(JobEvent event) {
        return event instanceof JobEvent.CutLoading
                || event instanceof JobEvent.CutLoaded
                || event instanceof JobEvent.CutFaulted faulted
                        && faulted.piecesDone() == 0
                        && faulted.doneRecord() == 0
                || event instanceof JobEvent.CutAborted aborted
                        && aborted.piecesDone() == 0
                        && aborted.doneRecord() == 0
                        && aborted.mayBeCutTo() <= CutExtent.NOTHING.possible();
    }

    private static JobState stateAfter(JobEvent event) {
        if (event instanceof JobEvent.CutDone) {
            return JobState.DONE;
        }
        if (event instanceof JobEvent.CutAborted) {
            return JobState.ABORTED;
        }
        return event instanceof JobEvent.CutStarted
                ? JobState.CUTTING
                : event instanceof JobEvent.CutPaused ? JobState.PAUSED : JobState.FAULT;
    }

    private static int piecesOf(JobEvent event) {
        if (event instanceof JobEvent.CutDone done) {
            return done.pieces();
        }
        return event instanceof JobEvent.CutAborted aborted ? aborted.piecesDone() : 0;
    }

    /** All of its suit is cut, by whatever it was. */
    void takenForCut(TableJob job, String report) {
        jobs.counted(job.jobId(), job.pieces(), job.elapsedSeconds());
        jobs.done(job.jobId(), Optional.of(report));
        pieces.exactly(job, job.pieces(), CutExtent.whole());
        signals.knifeStarted(job.orderId(), job.jobId());
        PiecesCut cut = pieces.soFar(job);
        if (cut.missing() > 0) {
            failed(job, cut, "");
        } else {
            complete(job, false);
        }
    }

    /** These pieces of it are cut, and it ends here. */
    void foundCut(TableJob job, Set<PieceRef> found, String reason) {
        jobs.counted(job.jobId(), found.size(), job.elapsedSeconds());
        jobs.fault(job.jobId(), JobState.ABORTED, reason);
        pieces.found(job, found);
        PiecesCut cut = pieces.soFar(job);
        if (cut.isComplete()) {
            signals.knifeStarted(job.orderId(), job.jobId());
            complete(job, false);
        } else {
            failed(job, cut, reason);
        }
    }

    /** What a gateway says of a job that is only on its way counts for one that is held when it is released. */
    public void loading(JobEvent.CutLoading loading) throws BrokenMessage {
        TableJob job = job(loading.jobId());
        if (job.isOpen() && job.state() != JobState.HELD) {
            jobs.move(job.jobId(), JobState.LOADING);
        }
    }

    public void loaded(JobEvent.CutLoaded loaded) throws BrokenMessage {
        TableJob job = job(loaded.jobId());
        if (job.isOpen() && job.state() != JobState.HELD) {
            jobs.move(job.jobId(), job.scanned() ? JobState.READY : JobState.SCAN);
            jobs.startEnded(job.jobId());
        }
        stages.ended(job.orderId(), "transfer", loaded.transferSeconds());
    }

    public void started(JobEvent.CutStarted started) throws BrokenMessage {
        TableJob job = job(started.jobId());
        if (!job.isOpen()) {
            return;
        }
        heard(job);
        jobs.move(job.jobId(), JobState.CUTTING);
        if (signals.knifeStarted(job.orderId(), job.jobId())) {
            orders.knifeStarted(job.orderId());
        }
    }

    public void paused(JobEvent.CutPaused paused) throws BrokenMessage {
        TableJob job = job(paused.jobId());
        if (job.isOpen()) {
            jobs.counted(job.jobId(), paused.piecesDone(), paused.tableSeconds());
            heard(job);
            jobs.move(job.jobId(), JobState.PAUSED);
            pieces.atLeast(job, paused.piecesDone(), CutExtent.stoppedAfter(paused.doneRecord()));
        }
    }

    /** A start that the table refused leaves the job ready: the operator sees why and may press start again. */
    public void faulted(JobEvent.CutFaulted faulted) throws BrokenMessage {
        TableJob job = job(faulted.jobId());
        if (!job.isOpen() || job.state() == JobState.HELD && isUntouched(faulted)) {
            return;
        }
        jobs.counted(job.jobId(), faulted.piecesDone(), faulted.tableSeconds());
        if (job.state() == JobState.READY || job.state() == JobState.SCAN) {
            jobs.startEnded(job.jobId());
            jobs.fault(job.jobId(), job.state(), faulted.fault());
        } else {
            jobs.fault(job.jobId(), JobState.FAULT, faulted.fault());
            pieces.atLeast(job, faulted.piecesDone(), CutExtent.stoppedAfter(faulted.doneRecord()));
        }
    }

    /** The job waits until a person has looked at the cloth. */
    public void uncertain(JobEvent.CutUncertain uncertain) throws BrokenMessage {
        TableJob job = job(uncertain.jobId());
        if (job.isOpen()) {
            jobs.counted(job.jobId(), uncertain.piecesDone(), job.elapsedSeconds());
            heard(job);
            jobs.ask(job.jobId(), uncertain.why(), json.payload(uncertain));
            pieces.exactly(
                    job, 0, new CutExtent(uncertain.firstRecord() - 1, uncertain.lastRecord(), Optional.empty()));
        }
    }

    /** What a person decides then depends on what is cut: nothing of that is guessed. */
    public void aborted(JobEvent.CutAborted aborted) throws BrokenMessage {
        TableJob job = job(aborted.jobId());
        if (!job.isOpen()) {
            return;
        }
        jobs.counted(job.jobId(), aborted.piecesDone(), aborted.tableSeconds());
        jobs.fault(job.jobId(), JobState.ABORTED, aborted.reason());
        boolean isCounted = aborted.mayBeCutTo() < JobEvent.CutAborted.ANY_RECORD;
        // whose roll was never scanned could not be started
        boolean isUntouched = !isCounted && !job.scanned() && aborted.piecesDone() == 0 && aborted.doneRecord() == 0;
        Optional<TablePoint> head = aborted.head().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TablePoint(aborted.head().get(0), aborted.head().get(1)));
        CutExtent extent =
                isUntouched ? CutExtent.NOTHING : new CutExtent(aborted.doneRecord(), aborted.mayBeCutTo(), head);

        if (isCounted) {
            pieces.exactly(job, aborted.piecesDone(), extent);
        } else {
            pieces.atLeast(job, aborted.piecesDone(), extent);
        }
        PiecesCut cut = pieces.soFar(job);
        if (cut.isComplete()) {
            signals.knifeStarted(job.orderId(), job.jobId());
            complete(job, true);
        } else {
            failed(job, cut, aborted.reason());
        }
    }

    /** The order lacks pieces, and a person decides how they are cut. */
    private void failed(TableJob job, PiecesCut cut, String reason) {
        if (cut.hasTouchedCloth()) {
            signals.knifeStarted(job.orderId(), job.jobId());
        }
        if (signals.cutEnded(job.orderId(), job.jobId(), CutSignals.Outcome.FAILED)) {
            orders.lacksPieces(job.orderId(), CutNotices.of(job, cut, reason));
        }
    }

    /**
     * What is cut was started, whether that event was received or not: the process must not decide about an uncut job.
     * Where the table lost its count on the way, its time is that of the rest; it is kept with the job, which says so,
     * and not taken for the time of the order.
     */
    public void done(JobEvent.CutDone done) throws BrokenMessage {
        TableJob job = job(done.jobId());
        jobs.counted(job.jobId(), done.pieces(), done.tableSeconds());
        jobs.done(job.jobId(), done.countedFrom() > 1 ? Optional.of(onlyTheRest(done)) : Optional.empty());
        pieces.exactly(job, done.pieces(), CutExtent.whole());
        signals.knifeStarted(job.orderId(), job.jobId());
        PiecesCut cut = pieces.soFar(job);
        if (cut.missing() > 0) {
            failed(job, cut, "");
        } else {
            complete(job, done.countedFrom() == 1);
        }
    }

    /** @param isTimed whether the table has timed the whole job */
    private void complete(TableJob job, boolean isTimed) {
        double seconds = orderCuts.tableSeconds(job.orderId());
        stages.ended(job.orderId(), "cut", seconds);
        if (isTimed) {
            orders.cut(job.orderId(), seconds);
        }
        signals.cutEnded(job.orderId(), job.jobId(), CutSignals.Outcome.DONE);
    }

    private static String onlyTheRest(JobEvent.CutDone done) {
        return String.format(
                Locale.ROOT,
                "All %d pieces are cut. The table lost its count on the way: %.1f s, %.2f m cut and %.2f m through the air are those"
                        + " from record %d on, the whole took longer.",
                done.pieces(),
                done.tableSeconds(),
                done.cutLength() / MM_PER_METRE,
                done.airLength() / MM_PER_METRE,
                done.countedFrom());
    }

    /** A table has it under its knife: whatever was not known of it is. */
    private void heard(TableJob job) {
        if (job.state() == JobState.HELD) {
            restores.sure(job.orderId());
        }
    }

    private TableJob job(String jobId) throws BrokenMessage {
        return jobs.find(jobId).orElseThrow(() -> unknown(jobId));
    }
}
