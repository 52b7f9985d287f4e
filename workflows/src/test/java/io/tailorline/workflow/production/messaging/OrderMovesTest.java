package io.tailorline.workflow.production.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import io.tailorline.workflow.production.OrderMovedUnseen;
import io.tailorline.workflow.production.OrderState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.ConsumeOkEvent;

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
    private final OrderMoves here = new OrderMoves(publisher, told::add, "ears", () -> NOON);
    private final OrderMoves elsewhere = new OrderMoves(publisher, told::add, "ears", () -> NOON);

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
    void a_state_that_only_a_newer_portal_knows_is_told_as_one_to_ask_for() {
        receive(here, Envelope.command("m-1", NOON, "TL-4F7K-22", new Payload.OrderMoved("SEWN", "newer")));
        assertThat(told).containsExactly(new OrderMovedUnseen("TL-4F7K-22", NOON));
    }

    @Test
    void who_begins_to_hear_has_heard_nothing_before() {
        here.on(new ConsumeOkEvent(this, "another", "tag"));
        assertThat(told).isEmpty();
        here.on(new ConsumeOkEvent(this, "ears", "tag"));
        assertThat(told).containsExactly(new OrderMovedUnseen("", NOON));
    }

    /** Some find the broker away, more find no place to wait. */
    @Test
    void what_was_lost_is_told_once_the_broker_is_there_again() throws Exception {
        AtomicBoolean isAway = new AtomicBoolean(true);
        AtomicInteger refused = new AtomicInteger();
        doAnswer(call -> {
                    if (isAway.get()) {
                        refused.incrementAndGet();
                        throw new AmqpConnectException(new IllegalStateException("away"));
                    }
                    return sent.add(new String(call.<Message>getArgument(2).getBody(), StandardCharsets.UTF_8));
                })
                .when(broker)
                .send(any(), eq("telemetry"), any(Message.class));
        publisher.start();
        here.on(CHANGE);
        await().atMost(Duration.ofMinutes(1)).until(() -> refused.get() > 0);
        isAway.set(false);
        String message = sent.poll(60, TimeUnit.SECONDS);
        assertThat(message).as("what is told of the one that was refused").isNotNull();
        receive(elsewhere, json.read(message));
        assertThat(told).containsExactly(new OrderMovedUnseen("", NOON));

        publisher.stop();
        for (int i = 0; i < 1001; i++) {
            here.on(CHANGE);
        }
        publisher.start();
        List<String> after = new ArrayList<>();
        while (after.size() < 1001) {
            String next = sent.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("message %d", after.size()).isNotNull();
            after.add(next);
        }
        assertThat(after).filteredOn(text -> !text.contains("NESTING")).hasSize(1);
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
