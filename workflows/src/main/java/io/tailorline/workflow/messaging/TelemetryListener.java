package io.tailorline.workflow.messaging;

import io.tailorline.workflow.messaging.Payload.TableTelemetry;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/** Hears telemetry. What cannot be read is dropped: the next sample makes good for it. */
public final class TelemetryListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(TelemetryListener.class);

    private final MessageJson json;
    private final BiConsumer<Envelope, TableTelemetry> ear;

    public TelemetryListener(MessageJson json, BiConsumer<Envelope, TableTelemetry> ear) {
        this.json = json;
        this.ear = ear;
    }

    @Override
    public void onMessage(Message message) {
        try {
            Envelope envelope = json.read(new String(message.getBody(), StandardCharsets.UTF_8));
            if (envelope.payload() instanceof TableTelemetry telemetry) {
                ear.accept(envelope, telemetry);
            }
        } catch (BrokenMessage broken) {
            LOG.debug("Telemetry dropped: {}", broken.getMessage());
        }
    }
}
