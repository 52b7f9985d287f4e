package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Origin;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.Topology;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes telemetry of tables and nesters to whoever listens; it is not stored, and may be lost. */
public final class TelemetryPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(TelemetryPublisher.class);

    private final RabbitTemplate template;
    private final MessageJson json;
    private final InstantSource clock;

    /** @param template one that neither confirms nor returns */
    public TelemetryPublisher(RabbitTemplate template, MessageJson json, InstantSource clock) {
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param orderId empty for a table without a job
     * @return whether the broker could be told; whether it has heard is not known
     */
    public boolean say(String orderId, Payload telemetry) {
        Envelope message = Envelope.command(UUID.randomUUID().toString(), clock.instant(), orderId, telemetry);
        try {
            template.send(
                    Origin.exchangeOf(telemetry),
                    Topology.TELEMETRY_KEY,
                    MessageBuilder.withBody(json.write(message).getBytes(StandardCharsets.UTF_8))
                            .setContentType("application/json")
                            .setDeliveryMode(MessageDeliveryMode.NON_PERSISTENT)
                            .build());
            return true;
        } catch (AmqpException unheard) {
            LOG.debug("{} not sent: {}", telemetry.type(), unheard.getMessage());
            return false;
        }
    }
}
