package io.tailorline.workflow.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Page;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Refused;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parked messages in the database, and what a person decides about them. */
class JdbcDeadLettersTest {

    private final TestDatabase database = new TestDatabase();
    private final Outbox outbox = new Outbox(database.jdbc(), new MessageJson(), database.clock());
    private final JdbcDeadLetters stored =
            new JdbcDeadLetters(database.jdbc(), outbox, database.transaction(), database.clock());

    @AfterEach
    void close() {
        database.close();
    }

    private Parked theOne() {
        return stored.list(false, Optional.empty(), 10).messages().get(0);
    }

    @Test
    void a_decision_is_made_once_and_rolled_back_with_its_transaction() throws Exception {
        stored.store(new ParkedMessage("m1", Topology.EVENT_QUEUE, "", "", "never", 1, "text"));
        long number = theOne().number();

        database.transaction().executeWithoutResult(status -> {
            decide(() -> stored.sendAgain(number, "admin"));
            status.setRollbackOnly();
        });
        assertThat(stored.waiting()).isEqualTo(1);
        assertThat(outbox.size()).isZero();

        stored.discard(number, "admin", "a test message");
        assertThat(stored.find(number).orElseThrow().decision()).isEqualTo("a test message");
        assertThatThrownBy(() -> stored.sendAgain(number, "other"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.DECIDED));
        assertThatThrownBy(() -> stored.discard(number + 1, "other", ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.UNKNOWN));
        assertThat(stored.list(false, Optional.empty(), 10).messages()).isEmpty();
        assertThat(stored.list(true, Optional.empty(), 10).messages()).hasSize(1);
        assertThat(stored.purge(database.clock().instant().plusSeconds(1))).isEqualTo(1);
    }

    private interface Decision {
        void make() throws Refused;
    }

    private static void decide(Decision decision) {
        try {
            decision.make();
        } catch (Refused refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void a_message_of_a_foreign_queue_cannot_be_sent_again() {
        stored.store(new ParkedMessage("m1", "payroll", "", "", "why", 1, "text"));
        long number = theOne().number();

        assertThatThrownBy(() -> stored.sendAgain(number, "admin"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NO_QUEUE));
        assertThat(outbox.size()).isZero();
    }

    @Test
    void the_list_comes_page_by_page() {
        for (int number = 1; number <= 25; number++) {
            stored.store(new ParkedMessage("m" + number, Topology.EVENT_QUEUE, "", "", "why", 1, "text " + number));
        }
        List<String> seen = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        do {
            Page page = stored.list(false, before, 10);
            page.messages().forEach(parked -> seen.add(parked.messageId()));
            before = page.next();
        } while (before.isPresent());

        assertThat(seen).hasSize(25).startsWith("m25", "m24").endsWith("m1").doesNotHaveDuplicates();
    }
}
