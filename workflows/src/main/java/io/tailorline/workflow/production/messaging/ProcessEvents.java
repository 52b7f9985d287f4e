package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.cutroom.desk.CutEvents;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.production.step.MarkerEvents;

/** Dispatches each event of the process's queue to the bean that handles it. */
public class ProcessEvents implements MessageWork {

    private final MarkerEvents markers;
    private final CutEvents cuts;
    private final HeldJobs held;

    public ProcessEvents(MarkerEvents markers, CutEvents cuts, HeldJobs held) {
        this.held = held;
        this.markers = markers;
        this.cuts = cuts;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        Payload payload = message.payload();
        if (payload instanceof JobEvent event) {
            cuts.requireOfItsTable(event);
            if (!cuts.knows(event)) {
                cuts.forgotten(message.orderId(), event);
                return;
            }
        }
        if (payload instanceof Payload.JobsRecalled recalled) {
            held.recalled(recalled);
        } else if (payload instanceof NestingPayload.MarkerMade made) {
            markers.made(message, made);
        } else if (payload instanceof NestingPayload.MarkerRejected rejected) {
            markers.rejected(message, rejected);
        } else if (payload instanceof Payload.WorkFailed failed) {
            markers.failed(message, failed);
        } else if (payload instanceof JobEvent.CutLoading loading) {
            cuts.loading(loading);
        } else if (payload instanceof JobEvent.CutLoaded loaded) {
            cuts.loaded(loaded);
        } else if (payload instanceof JobEvent.CutStarted started) {
            cuts.started(started);
        } else if (payload instanceof JobEvent.CutPaused paused) {
            cuts.paused(paused);
        } else if (payload instanceof JobEvent.CutFaulted faulted) {
            cuts.faulted(faulted);
        } else if (payload instanceof JobEvent.CutUncertain uncertain) {
            cuts.uncertain(uncertain);
        } else if (payload instanceof JobEvent.CutAborted aborted) {
            cuts.aborted(aborted);
        } else if (payload instanceof JobEvent.CutDone done) {
            cuts.done(done);
        } else {
            throw new BrokenMessage("'%s' is not an event for the process.".formatted(message.type()));
        }
        if (payload instanceof JobEvent event) {
            cuts.received(message.id(), event);
        }
    }
}
