package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageBody;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Origin;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/** Receives telemetry. What cannot be read is dropped: the next sample replaces it. */
public final class TelemetryListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(TelemetryListener.class);

    private final MessageJson json;
    private final Consumer<Envelope> consumer;
    private final ThreadFailures failures;

    public TelemetryListener(MessageJson json, Consumer<Envelope> consumer, ThreadFailures failures) {
        this.json = json;
        this.consumer = consumer;
        this.failures = failures;
    }

    @Override
    public void onMessage(Message message) {
        try {
            Envelope telemetry = json.read(MessageBody.text(message));
            Origin.require(message, telemetry.payload());
            consumer.accept(telemetry);
        } catch (BrokenMessage broken) {
            LOG.debug("Telemetry dropped: {}", broken.getMessage());
        } catch (RuntimeException unexpected) {
            // The edge of the application: one sample must not end the listener.
            failures.failed("telemetry-listener", unexpected);
        }
    }
}
