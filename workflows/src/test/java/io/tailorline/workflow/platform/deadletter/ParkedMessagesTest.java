package io.tailorline.workflow.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.DeliveryAttempts;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.TestBroker;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.State;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.outbox.OutboxPublisher;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Messages that cannot be processed, from the broker into the database and back. */
@TestInstance(Lifecycle.PER_CLASS)
class ParkedMessagesTest {

    private static final String GATEWAY = Topology.gatewayExchange("table-1");
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int EVENTS = 1_000;
    private static final int POISON = 10;

    private final MessageJson json = new MessageJson();

    @TempDir
    static Path folder;

    private volatile int inNestQueue;
    private TestBroker broker;
    private TestDatabase database;
    private ThreadFailures failures;
    private Outbox outbox;
    private OutboxPublisher publisher;
    private JdbcDeadLetters stored;
    private DeliveryAttempts attempts;
    private MessageParking parking;

    @BeforeAll
    void start() {
        broker = TestBroker.start(folder);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @BeforeEach
    void fresh(@TempDir Path counts) {
        database = new TestDatabase();
        failures = new ThreadFailures(new SimpleMeterRegistry(), database.clock());
        outbox = new Outbox(database.jdbc(), json, database.clock());
        publisher = new OutboxPublisher(
                outbox,
                broker.publisher(),
                database.transaction(),
                () -> new QueueDepth.Depth(inNestQueue, 1),
                failures);
        publisher.start();
        stored = new JdbcDeadLetters(database.jdbc(), outbox, database.transaction(), database.clock());
        attempts = new DeliveryAttempts(counts);
        parking = new MessageParking(broker.publisher(), attempts);
        broker.listener(new ParkingListener(json, stored::store, failures), Topology.PARKING)
                .start();
    }

    @AfterEach
    void end() {
        broker.clear(
                Topology.EVENT_QUEUE, Topology.PARKING, Topology.NEST_QUEUE, Topology.tableQueue(TestBroker.TABLE));
        publisher.stop();
        database.close();
    }

    private void listen(MessageWork work) {
        broker.listener(new ManualListener(json, work, parking), Topology.EVENT_QUEUE)
                .start();
    }

    private String event(String id) {
        return json.write(Envelope.command(id, Instant.EPOCH, "TL-" + id, new JobEvent.CutLoading("J-1", "table-1")));
    }

    private void send(String id, String text) {
        broker.send(GATEWAY, Topology.EVENT_KEY, id, text);
    }

    private Parked theOne() {
        await().atMost(LIMIT).until(() -> stored.waiting() == 1);
        return stored.list(false, Optional.empty(), 10).messages().get(0);
    }

    @Test
    void poison_among_many_is_parked_with_its_reason_and_all_the_others_are_processed() {
        List<String> processed = new CopyOnWriteArrayList<>();
        List<ConfirmedPublisher.InFlight> sent = new ArrayList<>();
        for (int number = 0; number < EVENTS; number++) {
            boolean poison = number % (EVENTS / POISON) == 7;
            String text = poison ? "{\"id\": \"m" + number + "\", \"type\": \"cut-\0done\"}" : event("m" + number);
            sent.add(broker.publisher().send(GATEWAY, Topology.EVENT_KEY, "m" + number, text));
        }
        sent.forEach(message -> assertThat(broker.publisher().await(message)).isEmpty());

        listen(message -> processed.add(message.id()));

        await().atMost(LIMIT).until(() -> processed.size() == EVENTS - POISON && stored.waiting() == POISON);
        assertThat(processed).doesNotHaveDuplicates();
        assertThat(stored.list(false, Optional.empty(), 100).messages())
                .hasSize(POISON)
                .allSatisfy(parked -> {
                    assertThat(parked.queue()).isEqualTo(Topology.EVENT_QUEUE);
                    assertThat(parked.reason()).startsWith("message, ");
                    assertThat(parked.messageId()).matches("m\\d*07|m7");
                    assertThat(parked.attempts()).isEqualTo(1);
                });
    }

    @Test
    void a_message_that_is_sent_again_is_processed_once_its_reader_can() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<String> processed = new CopyOnWriteArrayList<>();
        listen(message -> {
            if (tries.incrementAndGet() <= 6) {
                throw new IllegalStateException("a bug");
            }
            processed.add(message.orderId());
        });
        send("m1", event("m1"));

        Parked first = theOne();
        assertThat(first.attempts()).isEqualTo(3);
        assertThat(first.type()).isEqualTo("cut-loading");
        assertThat(first.orderId()).isEqualTo("TL-m1");
        assertThat(first.reason()).contains("failed 3 times", "a bug");
        assertThat(stored.body(first.number())).hasValue(event("m1"));

        stored.sendAgain(first.number(), "admin");
        await().atMost(LIMIT)
                .until(() -> stored.find(first.number()).orElseThrow().times() == 2);
        stored.sendAgain(theOne().number(), "admin");

        await().atMost(LIMIT).untilAsserted(() -> assertThat(processed).containsExactly("TL-m1"));
        assertThat(stored.waiting()).isZero();
        assertThat(stored.find(first.number())).get().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.SENT_AGAIN);
            assertThat(sent.decidedBy()).hasValue("admin");
        });
    }

    /** The counts are what five ends of the process leave. */
    @Test
    void a_message_whose_work_ends_the_process_again_and_again_is_given_up() {
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> processed = new CopyOnWriteArrayList<>();
        for (int start = 0; start < ManualListener.MOST_CRASHES; start++) {
            attempts.begin("killer");
        }
        attempts.begin("victim");
        send("killer", event("killer"));
        send("victim", event("victim"));
        listen(new MessageWork() {
            @Override
            public void accept(Envelope message) {
                processed.add(message.id());
            }

            @Override
            public void givenUp(Envelope message, String reason) {
                told.add(message.orderId() + ": " + reason);
            }
        });

        Parked killer = theOne();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(processed).containsExactly("victim"));
        await().atMost(LIMIT).until(() -> broker.depth(Topology.EVENT_QUEUE, 0).waiting() == 0);
        assertThat(killer.messageId()).isEqualTo("killer");
        assertThat(killer.attempts()).isEqualTo(ManualListener.MOST_CRASHES);
        assertThat(killer.reason()).isEqualTo("the process ended 5 times while it worked on this message");
        assertThat(told).singleElement().asString().startsWith("TL-killer: the process ended 5 times");
        assertThat(attempts.begin("killer"))
                .as("counted anew once it is parked")
                .isEqualTo(1);
        assertThat(attempts.begin("victim")).isEqualTo(1);
    }

    /** The broker is not flooded, and commands to tables are not held up behind those to nesters. */
    @Test
    void commands_for_nesters_wait_in_the_database_while_their_queue_is_long() {
        inNestQueue = OutboxPublisher.MOST_A_SEARCH;
        for (int number = 0; number < 3; number++) {
            database.transaction()
                    .executeWithoutResult(status ->
                            outbox.send(Topology.NEST_KEY, "TL-1", new NestingPayload.StopNesting("stands for any")));
        }
        database.transaction()
                .executeWithoutResult(status -> outbox.send(
                        Topology.tableKey(TestBroker.TABLE),
                        "TL-1",
                        new TableCommand.TableOperation("J-1", "table-1", TableCommand.Operation.PAUSE)));

        await().atMost(LIMIT).until(() -> outbox.size() == 3);
        await().during(Duration.ofSeconds(1)).atMost(LIMIT).until(() -> outbox.size() == 3);

        inNestQueue = OutboxPublisher.MOST_A_SEARCH - 1;
        await().atMost(LIMIT).until(() -> outbox.size() == 0);
        await().atMost(LIMIT).until(() -> broker.depth(Topology.NEST_QUEUE, 0).waiting() == 3);
    }
}
