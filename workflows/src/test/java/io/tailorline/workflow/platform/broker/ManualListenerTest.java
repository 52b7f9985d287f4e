package io.tailorline.workflow.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.inbox.ProcessInbox;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.core.Message;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** How often a message is tried, and what becomes of one that cannot be processed, on the embedded broker. */
@TestInstance(Lifecycle.PER_CLASS)
class ManualListenerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String QUEUE = Topology.tableQueue(TestBroker.TABLE);

    private final MessageJson json = new MessageJson();

    @TempDir
    static Path folder;

    private TestBroker broker;
    private TestDatabase database;
    private MessageParking parking;

    @BeforeAll
    void start() {
        broker = TestBroker.start(folder);
        parking = new MessageParking(broker.publisher(), new DeliveryAttempts(folder.resolve("deliveries")));
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @BeforeEach
    void fresh() {
        database = new TestDatabase();
    }

    @AfterEach
    void end() {
        broker.clear(QUEUE, Topology.PARKING);
        database.close();
    }

    private void send(String id, Operation operation) {
        broker.send(
                Topology.COMMANDS,
                Topology.tableKey(TestBroker.TABLE),
                id,
                json.write(Envelope.command(
                        id, Instant.EPOCH, "TL-1", new TableOperation("J-00000001", TestBroker.TABLE, operation))));
    }

    private void listen(MessageWork work) {
        broker.listener(new ManualListener(json, work, parking), QUEUE).start();
    }

    private static Operation operationOf(Envelope message) {
        return ((TableOperation) message.payload()).operation();
    }

    private Optional<Message> parked() {
        return Optional.ofNullable(broker.template().receive(Topology.PARKING, LIMIT.toMillis()));
    }

    @Test
    void a_message_that_comes_twice_is_processed_once() {
        AtomicInteger processed = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        ProcessInbox inbox = new ProcessInbox(
                new Inbox(database.jdbc(), database.clock()),
                database.transaction(),
                message -> processed.incrementAndGet());
        listen(message -> {
            inbox.accept(message);
            heard.incrementAndGet();
        });
        for (int time = 0; time < 3; time++) {
            send("twice", Operation.PAUSE);
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard.get()).isEqualTo(3));
        assertThat(processed.get()).isEqualTo(1);
    }

    @Test
    void a_message_that_cannot_be_read_is_parked_with_its_reason_and_blocks_nobody() {
        List<Operation> heard = new CopyOnWriteArrayList<>();
        broker.send(Topology.COMMANDS, Topology.tableKey(TestBroker.TABLE), "poison", "{\"type\":\"poison\"}");
        send("m1", Operation.START);
        listen(message -> heard.add(operationOf(message)));

        Message poison = parked().orElseThrow();
        assertThat(poison.getMessageProperties().getMessageId()).isEqualTo("poison");
        assertThat(poison.getMessageProperties().getHeaders())
                .hasEntrySatisfying(
                        MessageParking.REASON,
                        reason -> assertThat(reason.toString()).contains("$.type: \"poison\"; expected one of"))
                .containsEntry(MessageParking.QUEUE, QUEUE);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard).containsExactly(Operation.START));
    }

    @Test
    void work_that_fails_every_time_is_tried_three_times_and_parked() {
        AtomicInteger tries = new AtomicInteger();
        long before = parking.parked();
        send("m1", Operation.START);
        listen(message -> {
            tries.incrementAndGet();
            throw new IllegalStateException("a bug");
        });
        assertThat(parked()).isPresent();
        assertThat(tries.get()).isEqualTo(3);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(parking.parked()).isEqualTo(before + 1));
    }

    @Test
    void who_asked_is_told_of_work_that_is_given_up_before_it_is_parked() {
        List<String> told = new CopyOnWriteArrayList<>();
        send("m1", Operation.START);
        listen(new MessageWork() {
            @Override
            public void accept(Envelope message) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void givenUp(Envelope message, String reason) {
                told.add(message.orderId() + ": " + reason);
                if (told.size() == 1) {
                    throw new AmqpConnectException(new IOException("no broker"));
                }
            }
        });
        assertThat(parked()).isPresent();
        assertThat(told).hasSize(2).allMatch(line -> line.startsWith("TL-1: failed 3 times") && line.contains("a bug"));
    }

    @Test
    void work_whose_end_nobody_can_be_told_of_is_parked_all_the_same() {
        send("m1", Operation.START);
        listen(new MessageWork() {
            @Override
            public void accept(Envelope message) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void givenUp(Envelope message, String reason) {
                throw new IllegalStateException("another bug");
            }
        });
        assertThat(parked()).isPresent();
    }

    @Test
    void a_message_waits_while_the_database_is_away() {
        AtomicInteger tries = new AtomicInteger();
        List<Operation> heard = new CopyOnWriteArrayList<>();
        send("m1", Operation.START);
        listen(message -> {
            if (tries.incrementAndGet() < 5) {
                throw new DataAccessResourceFailureException("no database");
            }
            heard.add(operationOf(message));
        });
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard).containsExactly(Operation.START));
        assertThat(broker.template().receive(Topology.PARKING)).isNull();
    }

    @Test
    void a_message_whose_statement_always_takes_too_long_is_parked_and_blocks_nobody() {
        List<Operation> heard = new CopyOnWriteArrayList<>();
        Inbox inbox = new Inbox(database.jdbc(), database.clock());
        listen(new ProcessInbox(inbox, database.transaction(), message -> {
            if (message.id().equals("slow")) {
                throw new QueryTimeoutException("move the order", new SQLTimeoutException("cancelled", "57014"));
            }
            heard.add(operationOf(message));
        }));
        send("slow", Operation.START);
        send("next", Operation.PAUSE);

        Message slow = parked().orElseThrow();
        assertThat(slow.getMessageProperties().getMessageId()).isEqualTo("slow");
        assertThat(slow.getMessageProperties().getHeaders())
                .hasEntrySatisfying(
                        MessageParking.REASON,
                        reason -> assertThat(reason.toString()).contains("failed 3 times", "took too long"))
                .containsEntry(MessageParking.ATTEMPTS, 3);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard).containsExactly(Operation.PAUSE));
    }
}
