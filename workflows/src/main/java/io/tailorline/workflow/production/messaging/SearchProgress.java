package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.platform.broker.TelemetryHandler;
import io.tailorline.workflow.production.NestingProgress;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes inside the application how far the nesters have come. */
public class SearchProgress implements TelemetryHandler {

    private final ApplicationEventPublisher events;

    public SearchProgress(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void heard(Envelope message) {
        if (message.payload() instanceof NestingPayload.NestingProgress progress) {
            events.publishEvent(new NestingProgress(
                    message.orderId(),
                    progress.seconds(),
                    progress.length(),
                    progress.efficiency(),
                    progress.width(),
                    progress.outlines()));
        }
    }
}
