package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.CutRoom.JobState;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.JobEvent;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.step.OrderSignals;
import io.tailorline.workflow.store.CutOrders;
import io.tailorline.workflow.store.StageTimes;
import io.tailorline.workflow.store.TableJob;
import io.tailorline.workflow.store.TableJobs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Applies a gateway's events to the job and its order. */
public class CutEvents {

    private static final double MM_PER_METRE = 1000;

    private final CutOrders orders;
    private final TableJobs jobs;
    private final StageTimes stages;
    private final OrderSignals signals;
    private final MessageJson json;

    public CutEvents(CutOrders orders, TableJobs jobs, StageTimes stages, OrderSignals signals, MessageJson json) {
        this.json = json;
        this.orders = orders;
        this.jobs = jobs;
        this.stages = stages;
        this.signals = signals;
    }

    /**
     * A command given from now on is sent as following from this event, though a page opened before may not show it
     * yet.
     */
    public void received(String messageId, JobEvent event) {
        jobs.received(event.jobId(), messageId);
    }

    public void loading(JobEvent.CutLoading loading) throws BrokenMessage {
        TableJob job = locked(loading.jobId());
        if (job.isOpen()) {
            jobs.move(job.jobId(), JobState.LOADING);
        }
    }

    public void loaded(JobEvent.CutLoaded loaded) throws BrokenMessage {
        TableJob job = locked(loaded.jobId());
        if (job.isOpen()) {
            jobs.move(job.jobId(), job.scanned() ? JobState.READY : JobState.SCAN);
            jobs.startEnded(job.jobId());
        }
        stages.ended(job.orderId(), "transfer", loaded.transferSeconds());
    }

    public void started(JobEvent.CutStarted started) throws BrokenMessage {
        TableJob job = locked(started.jobId());
        if (!job.isOpen()) {
            return;
        }
        jobs.move(job.jobId(), JobState.CUTTING);
        if (signals.knifeStarted(job.orderId(), job.jobId())) {
            orders.move(job.orderId(), OrderState.CUTTING);
        }
    }

    public void paused(JobEvent.CutPaused paused) throws BrokenMessage {
        TableJob job = locked(paused.jobId());
        if (job.isOpen()) {
            jobs.counted(job.jobId(), paused.piecesDone(), paused.tableSeconds());
            jobs.move(job.jobId(), JobState.PAUSED);
        }
    }

    /** A start that the table refused leaves the job ready: the operator sees why and may press start again. */
    public void faulted(JobEvent.CutFaulted faulted) throws BrokenMessage {
        TableJob job = locked(faulted.jobId());
        if (!job.isOpen()) {
            return;
        }
        jobs.counted(job.jobId(), faulted.piecesDone(), faulted.tableSeconds());
        if (job.state() == JobState.READY || job.state() == JobState.SCAN) {
            jobs.startEnded(job.jobId());
            jobs.fault(job.jobId(), job.state(), faulted.fault());
        } else {
            jobs.fault(job.jobId(), JobState.FAULT, faulted.fault());
        }
    }

    /** The job waits until a person has looked at the cloth. */
    public void uncertain(JobEvent.CutUncertain uncertain) throws BrokenMessage {
        TableJob job = locked(uncertain.jobId());
        if (job.isOpen()) {
            jobs.counted(job.jobId(), uncertain.piecesDone(), job.elapsedSeconds());
            jobs.ask(job.jobId(), uncertain.why(), json.payload(uncertain));
        }
    }

    public void aborted(JobEvent.CutAborted aborted) throws BrokenMessage {
        TableJob job = locked(aborted.jobId());
        if (!job.isOpen()) {
            return;
        }
        jobs.counted(job.jobId(), aborted.piecesDone(), aborted.tableSeconds());
        jobs.fault(job.jobId(), JobState.ABORTED, aborted.reason());
        if (signals.cutEnded(job.orderId(), job.jobId(), OrderSignals.Outcome.FAILED)) {
            orders.move(
                    job.orderId(),
                    OrderState.INCIDENT,
                    List.of(Notice.verbatim(String.format(
                            Locale.ROOT,
                            "The cut on table '%s' ended after %d of %d pieces: %s",
                            job.table(),
                            aborted.piecesDone(),
                            job.pieces(),
                            aborted.reason()))));
        }
    }

    /**
     * What is cut was started, whether that event was received or not: the process must not decide about an uncut job.
     * Where the table lost its count on the way, its time is that of the rest; it is kept with the job, which says so,
     * and not taken for the time of the order.
     */
    public void done(JobEvent.CutDone done) throws BrokenMessage {
        TableJob job = locked(done.jobId());
        jobs.counted(job.jobId(), done.pieces(), done.tableSeconds());
        stages.ended(job.orderId(), "cut", done.tableSeconds());
        if (done.countedFrom() > 1) {
            jobs.done(job.jobId(), Optional.of(onlyTheRest(done)));
        } else {
            jobs.done(job.jobId(), Optional.empty());
            orders.cut(job.orderId(), done.tableSeconds());
        }
        signals.knifeStarted(job.orderId(), job.jobId());
        signals.cutEnded(job.orderId(), job.jobId(), OrderSignals.Outcome.DONE);
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

    /** Order first, then job: everybody takes the locks in this order. */
    private TableJob locked(String jobId) throws BrokenMessage {
        TableJob job = jobs.find(jobId)
                .orElseThrow(() -> new BrokenMessage("jobId '%s' is unknown to the process.".formatted(jobId)));
        orders.lock(job.orderId());
        return jobs.lock(jobId).orElse(job);
    }
}
