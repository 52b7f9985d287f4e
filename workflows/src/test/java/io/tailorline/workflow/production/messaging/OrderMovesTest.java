package io.tailorline.workflow.production.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.broker.BestEffortPublisher;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderChangedElsewhere;
import io.tailorline.workflow.production.OrderState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** What one portal tells the others of its orders. */
class OrderMovesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final OrderChanged CHANGE = new OrderChanged("TL-4F7K-22", OrderState.NESTING, NOON);

    private final MessageJson json = new MessageJson();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final List<Object> told = new ArrayList<>();
    private final RabbitTemplate broker = mock(RabbitTemplate.class);
    private final BestEffortPublisher publisher = new BestEffortPublisher(
            "order-moves-of-this-test",
            new TelemetryPublisher(broker, json, () -> NOON),
            new ThreadFailures(new SimpleMeterRegistry(), () -> NOON));
    private final OrderMoves here = new OrderMoves(publisher, told::add);
    private final OrderMoves elsewhere = new OrderMoves(publisher, told::add);

    @AfterEach
    void stop() {
        publisher.stop();
    }

    private static void receive(OrderMoves portal, Envelope message) {
        portal.heard(message);
    }

    private Envelope announced() throws Exception {
        doAnswer(call -> sent.add(new String(call.<Message>getArgument(2).getBody(), StandardCharsets.UTF_8)))
                .when(broker)
                .send(any(), eq("telemetry"), any(Message.class));
        publisher.start();
        here.on(CHANGE);
        String message = sent.poll(60, TimeUnit.SECONDS);
        assertThat(message).as("the message to the other portals").isNotNull();
        return json.read(message);
    }

    @Test
    void what_moves_here_is_told_elsewhere_and_not_here_again() throws Exception {
        Envelope message = announced();
        receive(here, message);
        assertThat(told).isEmpty();
        receive(elsewhere, message);
        assertThat(told).containsExactly(new OrderChangedElsewhere(CHANGE));
    }

    @Test
    void a_state_that_only_a_newer_portal_knows_is_passed_over() {
        receive(here, Envelope.command("m-1", NOON, "TL-4F7K-22", new Payload.OrderMoved("SEWN", "newer")));
        assertThat(told).isEmpty();
    }

    @Test
    void nobody_waits_for_a_broker_that_is_away() {
        doAnswer(call -> {
                    throw new AmqpConnectException(new IllegalStateException("away"));
                })
                .when(broker)
                .send(any(), eq("telemetry"), any(Message.class));
        publisher.start();
        for (int i = 0; i < 5000; i++) {
            here.on(CHANGE);
        }
        assertThat(told).isEmpty();
    }
}
