package io.tailorline.workflow.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.outbox.Outbox.Waiting;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Claims of the outbox, and how a publisher takes and settles them. */
class OutboxTest {

    private final TestDatabase database = new TestDatabase();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final Outbox outbox = new Outbox(database.jdbc(), new MessageJson(), now::get);

    @AfterEach
    void close() {
        database.close();
    }

    private String send(String table) {
        return outbox.send(Topology.tableKey(table), "TL-1", new TableOperation("J-00000001", table, Operation.PAUSE));
    }

    private List<String> claim(String by) {
        return outbox.claim(by, 100).stream().map(Waiting::messageId).toList();
    }

    /** A broker in memory: what it does with a message is the test's. */
    private OutboxPublisher publisher(java.util.function.Consumer<Message> broker) {
        RabbitTemplate template = new RabbitTemplate() {
            @Override
            public void send(String exchange, String key, Message message, CorrelationData correlation) {
                broker.accept(message);
                correlation.getFuture().complete(new CorrelationData.Confirm(true, null));
            }
        };
        return new OutboxPublisher(
                outbox,
                new ConfirmedPublisher(template),
                database.transaction(),
                () -> QueueDepth.Depth.UNKNOWN,
                new ThreadFailures(new SimpleMeterRegistry(), now::get));
    }

    @Test
    void a_message_is_claimed_by_one_portal_at_a_time() {
        String message = send("one");
        assertThat(claim("this")).containsExactly(message);
        assertThat(claim("other")).isEmpty();
        outbox.release("this");
        assertThat(claim("other")).containsExactly(message);
    }

    @Test
    void the_claims_of_a_portal_that_died_run_out() {
        String message = send("one");
        claim("died");
        now.set(now.get().plus(Outbox.CLAIM).plusSeconds(1));
        assertThat(claim("other")).containsExactly(message);
    }

    @Test
    void what_is_behind_a_claimed_message_of_its_queue_waits() {
        String first = send("one");
        String second = send("one");
        String elsewhere = send("two");
        assertThat(claim("this")).containsExactly(first, elsewhere);
        assertThat(claim("other")).isEmpty();
        outbox.published(new Waiting(position(first), first, "", "", "", 0));
        assertThat(claim("other")).containsExactly(second);
    }

    @Test
    void many_markers_are_asked_for_at_once_and_a_long_command_comes_out_as_it_went_in() {
        List<String> asked = new ArrayList<>();
        for (int order = 0; order < 5; order++) {
            asked.add(outbox.send(Topology.NEST_KEY, "TL-" + order, longCommand()));
        }
        List<Waiting> claimed = outbox.claim("this", 100);
        assertThat(claimed).extracting(Waiting::messageId).containsExactlyElementsOf(asked);
        assertThat(claimed.get(0).body()).contains(longCommand().reason());
        assertThat(claim("other")).isEmpty();
    }

    private String ask(String order, OrderRank rank) {
        return outbox.send(Topology.NEST_KEY, order, longCommand(), rank);
    }

    @Test
    void markers_are_asked_for_by_rank_and_no_more_than_there_is_room_for_and_commands_to_tables_go_first() {
        LocalDate today = LocalDate.ofInstant(now.get(), ZoneOffset.UTC);
        String late = ask("TL-1", OrderRank.of(today.plusDays(28), now.get()));
        String younger = ask("TL-2", OrderRank.of(today.plusDays(3), now.get().plusSeconds(1)));
        String older = ask("TL-3", OrderRank.of(today.plusDays(3), now.get()));
        String table = send("one");

        assertThat(outbox.claim("this", 2)).extracting(Waiting::messageId).containsExactly(table, older, younger);
        assertThat(outbox.claim("other", 0)).isEmpty();
        assertThat(outbox.claim("other", 1)).extracting(Waiting::messageId).containsExactly(late);
    }

    @Test
    void a_nester_is_told_how_many_wait_outside_its_queue() {
        List<Integer> behind = new CopyOnWriteArrayList<>();
        OutboxPublisher publisher = publisher(message -> behind.add(ConfirmedPublisher.behind(message)));
        for (int order = 0; order < 6; order++) {
            ask("TL-" + order, OrderRank.of(LocalDate.EPOCH, now.get().plusSeconds(order)));
        }

        assertThat(publisher.publishDue()).isEqualTo(OutboxPublisher.MOST_A_SEARCH);
        assertThat(behind).containsExactly(5, 4, 3, 2);
    }

    private static Payload.WorkFailed longCommand() {
        return new Payload.WorkFailed("command-1", "because ".repeat(1000));
    }

    @Test
    void a_message_that_no_queue_takes_is_sent_again_ever_later_and_at_least_once_a_minute() {
        send("one");
        List<Long> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 7; attempt++) {
            Waiting message = outbox.claim("this", 100).get(0);
            pauses.add(message.pauseSeconds());
            outbox.refused(message, "this", "no queue takes it");
            outbox.release("this");
            assertThat(claim("this")).isEmpty();
            now.set(now.get().plusSeconds(message.pauseSeconds()));
        }
        assertThat(pauses).containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void a_clock_that_was_an_hour_ahead_keeps_no_message_back() {
        Instant right = now.get();
        now.set(right.plusSeconds(3600));
        String written = send("one");
        String claimed = send("two");
        outbox.claim("a portal that dies", 100).stream()
                .filter(message -> message.messageId().equals(written))
                .forEach(message -> outbox.refused(message, "a portal that dies", "no queue takes it"));

        now.set(right);
        assertThat(claim("another")).containsExactly(written, claimed);
    }

    private long position(String message) {
        return database.jdbc()
                .sql("select position from platform.outbox where message_id = ?")
                .param(message)
                .query(Long.class)
                .single();
    }

    @Test
    void the_broker_is_waited_for_outside_any_transaction() {
        List<Boolean> inTransaction = new ArrayList<>();
        send("one");
        int safe = publisher(
                        message -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive()))
                .publishDue();
        assertThat(safe).isEqualTo(1);
        assertThat(inTransaction).containsExactly(false);
        assertThat(outbox.size()).isZero();
    }

    @Test
    void a_message_whose_publisher_failed_before_its_end_is_published_again_with_the_same_id() {
        String message = send("one");
        List<String> published = new ArrayList<>();
        assertThatThrownBy(() -> publisher(sent -> {
                            published.add(sent.getMessageProperties().getMessageId());
                            throw new IllegalStateException("a bug, for this test");
                        })
                        .publishDue())
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.size()).isEqualTo(1);
        publisher(sent -> published.add(sent.getMessageProperties().getMessageId()))
                .publishDue();
        assertThat(published).containsExactly(message, message);
        assertThat(outbox.size()).isZero();
    }

    @Test
    void ids_of_processed_messages_are_deleted_by_age() {
        Inbox inbox = new Inbox(database.jdbc(), now::get);
        inbox.isNew("old");
        now.set(now.get().plusSeconds(3600));
        inbox.isNew("young");
        assertThat(inbox.purge(now.get().minusSeconds(1800))).isEqualTo(1);
        assertThat(inbox.isNew("young")).isFalse();
        assertThat(inbox.isNew("old")).isTrue();
    }
}
