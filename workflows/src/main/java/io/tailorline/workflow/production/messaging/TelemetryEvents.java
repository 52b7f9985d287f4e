package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.production.NestingProgress;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;

/** Dispatches telemetry; anything else is ignored. */
public final class TelemetryEvents implements Consumer<Envelope> {

    private final LiveTables tables;
    private final OrderMoves moves;
    private final ApplicationEventPublisher events;

    public TelemetryEvents(LiveTables tables, OrderMoves moves, ApplicationEventPublisher events) {
        this.tables = tables;
        this.moves = moves;
        this.events = events;
    }

    @Override
    public void accept(Envelope message) {
        if (message.payload() instanceof Payload.TableTelemetry telemetry) {
            tables.received(message, telemetry);
        } else if (message.payload() instanceof Payload.OrderMoved moved) {
            moves.received(message, moved);
        } else if (message.payload() instanceof NestingPayload.NestingProgress progress) {
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
