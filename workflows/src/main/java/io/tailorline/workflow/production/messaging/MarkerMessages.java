package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.inbox.EventHandler;
import io.tailorline.workflow.production.step.MarkerEvents;

/** What nesters answer. */
public class MarkerMessages implements EventHandler {

    private final MarkerEvents markers;

    public MarkerMessages(MarkerEvents markers) {
        this.markers = markers;
    }

    @Override
    public boolean handles(Payload event) {
        return event instanceof NestingPayload.MarkerMade
                || event instanceof NestingPayload.MarkerRejected
                || event instanceof Payload.WorkFailed;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        if (message.payload() instanceof NestingPayload.MarkerMade made) {
            markers.made(message, made);
        } else if (message.payload() instanceof NestingPayload.MarkerRejected rejected) {
            markers.rejected(message, rejected);
        } else if (message.payload() instanceof Payload.WorkFailed failed) {
            markers.failed(message, failed);
        }
    }
}
