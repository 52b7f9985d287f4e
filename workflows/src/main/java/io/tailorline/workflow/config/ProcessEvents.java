package io.tailorline.workflow.config;

import io.tailorline.workflow.cutroom.CutEvents;
import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.MessageWork;
import io.tailorline.workflow.messaging.Payload;
import io.tailorline.workflow.step.MarkerEvents;

/** Brings each event of the process's queue to the bean that understands it. */
class ProcessEvents implements MessageWork {

    private final MarkerEvents markers;
    private final CutEvents cuts;

    ProcessEvents(MarkerEvents markers, CutEvents cuts) {
        this.markers = markers;
        this.cuts = cuts;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        Payload payload = message.payload();
        if (payload instanceof Payload.MarkerMade made) {
            markers.made(message, made);
        } else if (payload instanceof Payload.MarkerRejected rejected) {
            markers.rejected(message, rejected);
        } else if (payload instanceof Payload.WorkFailed failed) {
            markers.failed(message, failed);
        } else if (payload instanceof Payload.CutLoading loading) {
            cuts.loading(loading);
        } else if (payload instanceof Payload.CutLoaded loaded) {
            cuts.loaded(loaded);
        } else if (payload instanceof Payload.CutStarted started) {
            cuts.started(started);
        } else if (payload instanceof Payload.CutPaused paused) {
            cuts.paused(paused);
        } else if (payload instanceof Payload.CutFaulted faulted) {
            cuts.faulted(faulted);
        } else if (payload instanceof Payload.CutInDoubt doubt) {
            cuts.inDoubt(doubt);
        } else if (payload instanceof Payload.CutAborted aborted) {
            cuts.aborted(aborted);
        } else if (payload instanceof Payload.CutDone done) {
            cuts.done(done);
        } else {
            throw new BrokenMessage("'%s' is no event for the process.".formatted(message.type()));
        }
        if (payload instanceof Payload.OfJob event) {
            cuts.heard(message.id(), event);
        }
    }
}
