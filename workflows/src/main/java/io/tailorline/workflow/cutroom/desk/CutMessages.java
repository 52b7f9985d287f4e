package io.tailorline.workflow.cutroom.desk;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.inbox.EventHandler;

/** What gateways tell of their jobs. */
public class CutMessages implements EventHandler {

    private final CutEvents cuts;
    private final HeldJobs held;

    public CutMessages(CutEvents cuts, HeldJobs held) {
        this.cuts = cuts;
        this.held = held;
    }

    @Override
    public boolean handles(Payload event) {
        return event instanceof JobEvent || event instanceof Payload.JobsRecalled;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        if (message.payload() instanceof Payload.JobsRecalled recalled) {
            held.recalled(recalled);
        } else if (message.payload() instanceof JobEvent event) {
            accept(message, event);
        }
    }

    private void accept(Envelope message, JobEvent event) throws BrokenMessage {
        cuts.requireOfItsTable(event);
        if (!cuts.knows(event)) {
            cuts.forgotten(message.orderId(), event);
            return;
        }
        if (event instanceof JobEvent.CutLoading loading) {
            cuts.loading(loading);
        } else if (event instanceof JobEvent.CutLoaded loaded) {
            cuts.loaded(loaded);
        } else if (event instanceof JobEvent.CutStarted started) {
            cuts.started(started);
        } else if (event instanceof JobEvent.CutPaused paused) {
            cuts.paused(paused);
        } else if (event instanceof JobEvent.CutFaulted faulted) {
            cuts.faulted(faulted);
        } else if (event instanceof JobEvent.CutUncertain uncertain) {
            cuts.uncertain(uncertain);
        } else if (event instanceof JobEvent.CutAborted aborted) {
            cuts.aborted(aborted);
        } else if (event instanceof JobEvent.CutDone done) {
            cuts.done(done);
        }
        cuts.received(message.id(), event);
    }
}
