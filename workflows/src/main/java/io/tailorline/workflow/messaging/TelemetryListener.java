package io.tailorline.workflow.messaging;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/** Hears telemetry. What cannot be read is dropped: the next sample makes good for it. */
public final class TelemetryListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(TelemetryListener.class);

    private final MessageJson json;
    private final Consumer<Envelope> ear;

    public TelemetryListener(MessageJson json, Consumer<Envelope> ear) {
        this.json = json;
        this.ear = ear;
    }

    @Override
    public void onMessage(Message message) {
        try {
            ear.accept(json.read(new String(message.getBody(), StandardCharsets.UTF_8)));
        } catch (BrokenMessage broken) {
            LOG.debug("Telemetry dropped: {}", broken.getMessage());
        }
    }
}
