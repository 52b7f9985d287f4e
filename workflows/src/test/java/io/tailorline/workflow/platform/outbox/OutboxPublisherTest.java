package io.tailorline.workflow.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.DeliveryAttempts;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.TestBroker;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is said in a transaction leaves the outbox for the embedded broker, in its order. */
@TestInstance(Lifecycle.PER_CLASS)
class OutboxPublisherTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TABLE = TestBroker.TABLE;

    private final MessageJson json = new MessageJson();

    @TempDir
    static Path folder;

    private TestBroker broker;
    private MessageParking parking;
    private TestDatabase database;
    private Outbox outbox;
    private OutboxPublisher outboxPublisher;

    @BeforeAll
    void startBroker() {
        broker = TestBroker.start(folder);
        parking = new MessageParking(broker.publisher(), new DeliveryAttempts(folder.resolve("deliveries")));
    }

    @AfterAll
    void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void fresh() {
        broker.clear(Topology.tableQueue(TABLE), Topology.PARKING);
        database = new TestDatabase();
        outbox = new Outbox(database.jdbc(), json, database.clock());
        outboxPublisher = new OutboxPublisher(
                outbox,
                broker.publisher(),
                database.transaction(),
                () -> QueueDepth.Depth.UNKNOWN,
                new ThreadFailures(new SimpleMeterRegistry(), database.clock()));
        outboxPublisher.start();
    }

    @AfterEach
    void stop() {
        broker.clear();
        outboxPublisher.stop();
        database.close();
    }

    private String send(Operation operation) {
        return database.transaction()
                .execute(status -> outbox.send(
                        Topology.tableKey(TABLE), "TL-1", new TableOperation("J-00000001", TABLE, operation)));
    }

    private void listen(MessageWork work) {
        listen(work, Topology.tableQueue(TABLE));
    }

    private void listen(MessageWork work, String... queues) {
        broker.listener(new ManualListener(json, work, parking), queues).start();
    }

    private static Operation operationOf(Envelope message) {
        return ((TableOperation) message.payload()).operation();
    }

    @Test
    void what_the_process_says_arrives_in_its_order_and_leaves_the_outbox() {
        List<Operation> heard = new CopyOnWriteArrayList<>();
        listen(message -> heard.add(operationOf(message)));
        List<Operation> said = new ArrayList<>();
        for (int round = 0; round < 25; round++) {
            for (Operation operation : List.of(Operation.START, Operation.PAUSE, Operation.RESUME)) {
                send(operation);
                said.add(operation);
            }
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard).hasSameSizeAs(said));
        assertThat(heard).isEqualTo(said);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(outbox.size()).isZero());
    }

    @Test
    void what_is_rolled_back_was_never_said() {
        database.transaction().executeWithoutResult(status -> {
            outbox.send(Topology.tableKey(TABLE), "TL-1", new TableOperation("J-00000001", TABLE, Operation.START));
            status.setRollbackOnly();
        });
        assertThat(outbox.size()).isZero();
    }

    @Test
    void the_outbox_outlives_a_stop_of_the_broker() {
        broker.goAway();
        send(Operation.START);
        await().during(Duration.ofSeconds(1)).atMost(LIMIT).until(() -> outbox.size() == 1);
        broker.comeBack();
        List<Operation> heard = new CopyOnWriteArrayList<>();
        listen(message -> heard.add(operationOf(message)));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard).containsExactly(Operation.START));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(outbox.size()).isZero());
    }

    @Test
    void a_message_that_no_queue_takes_waits_and_says_why() {
        database.transaction()
                .executeWithoutResult(status -> outbox.send(
                        Topology.tableKey("nowhere"),
                        "TL-1",
                        new TableOperation("J-00000001", TABLE, Operation.START)));
        await().pollDelay(Duration.ZERO).atMost(LIMIT).until(() -> refused() == 1);
        assertThat(outbox.size()).isEqualTo(1);
    }

    @Test
    void nothing_passes_a_message_of_its_queue_that_the_broker_refused() {
        String later = "later";
        sendTo(later, Operation.START);
        await().atMost(LIMIT).until(() -> refused() == 1);
        String queue = broker.addTable(later);
        sendTo(later, Operation.ABORT);
        List<Operation> heard = new CopyOnWriteArrayList<>();
        send(Operation.PAUSE);
        listen(message -> heard.add(operationOf(message)), Topology.tableQueue(TABLE), queue);
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(heard).containsExactlyInAnyOrder(Operation.PAUSE, Operation.START, Operation.ABORT));
        assertThat(heard).containsSubsequence(Operation.START, Operation.ABORT);
    }

    private int refused() {
        return database.jdbc()
                .sql("select count(*) from platform.outbox where last_error is not null")
                .query(Integer.class)
                .single();
    }

    private void sendTo(String table, Operation operation) {
        database.transaction()
                .executeWithoutResult(status -> outbox.send(
                        Topology.tableKey(table), "TL-1", new TableOperation("J-00000001", table, operation)));
    }
}
