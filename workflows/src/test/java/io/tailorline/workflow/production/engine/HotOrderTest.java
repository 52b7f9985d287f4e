package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.inbox.ProcessInbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * One job of which everybody wants something at once: two portals hear a hundred events of it, an operator presses
 * START, a tailor would send the order back, and at last its customer cancels it.
 */
class HotOrderTest {

    private static final int EVENTS = 100;
    private static final int PRESSES = 20;

    private final List<String> operator = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tailor = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger heard = new AtomicInteger();

    @Test
    void nothing_is_lost_and_nothing_is_done_twice() throws Exception {
        try (ProcessFixture process = new ProcessFixture()) {
            Race race = Situation.ON_THE_TABLE.of(process, "TL-1");
            ExecutorService everybody = Executors.newFixedThreadPool(4);
            try {
                List<Future<?>> all = new ArrayList<>();
                AtomicInteger next = new AtomicInteger();
                all.add(everybody.submit(() -> hear(process, race, next)));
                all.add(everybody.submit(() -> hear(process, race, next)));
                all.add(everybody.submit(() -> press(operator, () -> Actor.START.act(race))));
                all.add(everybody.submit(() -> press(tailor, () -> Actor.SEND_BACK.act(race))));
                for (Future<?> one : all) {
                    one.get(10, TimeUnit.MINUTES);
                }
            } finally {
                everybody.shutdownNow();
            }
            assertThat(heard).hasValue(EVENTS);
            assertThat(count(process, "platform.inbox")).isEqualTo(EVENTS);
            assertThat(count(process, "production.order_stage where name = 'transfer'"))
                    .isEqualTo(EVENTS);
            assertThat(operator)
                    .hasSize(PRESSES)
                    .containsOnly("done", "STARTING")
                    .contains("done");
            assertThat(tailor).hasSize(PRESSES).containsOnly("NotWaiting");
            long started = operator.stream().filter("done"::equals).count();
            assertThat(sent(process)).hasSize((int) started).containsOnly(Operation.START);

            process.database.jobs().startEnded(race.job);
            assertThat(Actor.CANCEL.act(race)).isEqualTo("Cancelled");
            assertThat(Actor.START.act(race)).isEqualTo("NOT_READY");
            assertThat(sent(process)).hasSize((int) started + 1).endsWith(Operation.ABORT);
        }
    }

    /** A portal takes event after event, each of them once, however often it begins again. */
    private Void hear(ProcessFixture process, Race race, AtomicInteger next) throws BrokenMessage {
        ProcessInbox inbox = new ProcessInbox(
                new Inbox(process.database.jdbc(), process.database.clock()),
                process.database.transaction(),
                message -> process.events.loaded((JobEvent.CutLoaded) message.payload()));
        for (int event = next.incrementAndGet(); event <= EVENTS; event = next.incrementAndGet()) {
            inbox.accept(Envelope.command(
                    "event-" + event,
                    process.database.clock().instant(),
                    race.order,
                    new JobEvent.CutLoaded(race.job, "table-1", 0.2)));
            heard.incrementAndGet();
        }
        return null;
    }

    private static Void press(List<String> told, Callable<String> button) throws Exception {
        for (int press = 0; press < PRESSES; press++) {
            told.add(button.call());
        }
        return null;
    }

    private static int count(ProcessFixture process, String table) {
        return process.database
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static List<Operation> sent(ProcessFixture process) throws BrokenMessage {
        List<Operation> sent = new ArrayList<>();
        for (String text : process.database.sent()) {
            sent.add(((TableOperation) new MessageJson().read(text).payload()).operation());
        }
        return sent;
    }
}
