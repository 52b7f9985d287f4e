package io.tailorline.workflow.production.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.desk.CutEvents;
import io.tailorline.workflow.cutroom.desk.CutMessages;
import io.tailorline.workflow.cutroom.desk.CutPieceRecorder;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.inbox.EventDispatch;
import io.tailorline.workflow.platform.inbox.Inbox;
import io.tailorline.workflow.platform.inbox.ProcessInbox;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.UncountedCloth;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.MarkerAcceptance;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.OrderSignals;
import io.tailorline.workflow.production.step.TimeOptimisedMarkers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events that come up to ten times each and in any order leave the orders and jobs as if each had come once in its own.
 * {@code -Dtailorline.events=10000} sends as many; {@code -Dtailorline.seed} another mixture.
 */
class RepeatedEventsTest {

    private static final int EVENTS = Integer.getInteger("tailorline.events", 300);
    private static final long SEED = Long.getLong("tailorline.seed", 20261128);
    private static final int MOST_TIMES = 10;

    private final MessageJson json = new MessageJson();

    private enum Mixture {
        /** As a broker redelivers: what is new comes in the order of its job, and anything may come again later. */
        REDELIVERED,
        /** As no broker does. */
        SHUFFLED
    }

    @ParameterizedTest
    @CsvSource({"REDELIVERED", "SHUFFLED"})
    void the_state_is_that_of_a_clean_run(Mixture mixture) throws Exception {
        Random chance = new Random(SEED);
        List<List<Envelope>> orders = new ArrayList<>();
        int count = 0;
        while (count < EVENTS) {
            orders.add(events(orders.size(), chance));
            count += orders.get(orders.size() - 1).size();
        }
        List<Envelope> clean = new ArrayList<>();
        orders.forEach(clean::addAll);
        List<Envelope> mixed = mixed(orders, mixture, chance);
        assertThat(mixed.size()).isGreaterThan(clean.size() * 4);

        assertThat(stateAfter(mixed, orders.size()))
                .as("%d events sent %d times, seed %d", clean.size(), mixed.size(), SEED)
                .isEqualTo(stateAfter(clean, orders.size()));
    }

    private static String order(int number) {
        return "TL-" + number;
    }

    private static String job(int number) {
        return String.format(Locale.ROOT, "J-%08X", number + 1);
    }

    /** What a nester and a gateway report of one order, in their order. */
    private List<Envelope> events(int number, Random chance) {
        String job = job(number);
        String table = "table-1";
        List<Payload> said = new ArrayList<>();
        said.add(new NestingPayload.MarkerMade(
                new ObjectMapper().createObjectNode().put("of", number),
                3000 + number,
                0.8,
                chance.nextInt(20),
                List.of(),
                14,
                4,
                37));
        said.add(new JobEvent.CutLoading(job, table));
        said.add(new JobEvent.CutLoaded(job, table, chance.nextInt(5)));
        said.add(new JobEvent.CutStarted(job, table));
        if (chance.nextInt(3) == 0) {
            said.add(new JobEvent.CutPaused(job, table, 3, 40, 0));
            said.add(new JobEvent.CutStarted(job, table));
        }
        if (chance.nextInt(4) == 0) {
            said.add(new JobEvent.CutFaulted(job, table, "vacuum low", 7, 60, 0));
            said.add(new JobEvent.CutStarted(job, table));
        }
        said.add(
                chance.nextInt(5) == 0
                        ? new JobEvent.CutAborted(
                                job, table, "the operator", 9, 70, 0, JobEvent.CutAborted.ANY_RECORD, List.of())
                        : new JobEvent.CutDone(job, table, 150 + number, 90_000, 20_000, 38, 1));
        List<Envelope> events = new ArrayList<>();
        for (Payload payload : said) {
            String id = number + "-" + events.size();
            events.add(Envelope.command("command-" + number, Instant.EPOCH, order(number), payload)
                    .answer(id, Instant.EPOCH, payload));
        }
        return events;
    }

    private static List<Envelope> mixed(List<List<Envelope>> orders, Mixture mixture, Random chance) {
        List<Envelope> mixed = new ArrayList<>();
        for (List<Envelope> events : orders) {
            for (Envelope event : events) {
                mixed.addAll(Collections.nCopies(1 + chance.nextInt(MOST_TIMES), event));
            }
        }
        Collections.shuffle(mixed, chance);
        if (mixture == Mixture.SHUFFLED) {
            return mixed;
        }
        return inOrderOfEachJob(mixed, orders);
    }

    /** The first time of each event comes in the order of its job; its repetitions stay where chance put them. */
    private static List<Envelope> inOrderOfEachJob(List<Envelope> mixed, List<List<Envelope>> orders) {
        Map<String, Integer> next = new HashMap<>();
        Map<String, List<Envelope>> byOrder = new HashMap<>();
        orders.forEach(events -> byOrder.put(events.get(0).orderId(), events));
        Set<String> came = new HashSet<>();
        List<Envelope> ordered = new ArrayList<>();
        for (Envelope event : mixed) {
            List<Envelope> events = byOrder.get(event.orderId());
            int due = next.getOrDefault(event.orderId(), 0);
            boolean again = came.contains(event.id());
            Envelope sent = again || due == events.size() ? event : events.get(due);
            if (came.add(sent.id())) {
                next.put(event.orderId(), due + 1);
            }
            ordered.add(sent);
        }
        orders.forEach(events ->
                events.stream().filter(event -> !came.contains(event.id())).forEach(ordered::add));
        return ordered;
    }

    private Map<String, String> stateAfter(List<Envelope> events, int orders) throws BrokenMessage {
        try (TestDatabase database = new TestDatabase()) {
            Signals signals = new Signals(database.orders());
            CutEvents cuts = new CutEvents(
                    database.orders(),
                    database.specifications(),
                    database.jobs(),
                    database.orderCuts(),
                    database.stages(),
                    signals,
                    new CutPieceRecorder(database.jobs(), database.pieces(), database.documents()),
                    database.restores(),
                    database.data(),
                    mock(Outbox.class),
                    json,
                    database.clock());
            MarkerEvents markers = new MarkerEvents(
                    database.orders(),
                    database.documents(),
                    new TimeOptimisedMarkers(database.documents(), json),
                    database.stages(),
                    signals,
                    (order, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
                    database.markersAhead(),
                    new UncountedCloth());
            for (int number = 0; number < orders; number++) {
                database.place(order(number), SampleOrders.specification(SampleOrders.medianMan()));
                database.addJob(job(number), order(number), "table-1", SampleOrders.ROLL, 38, 150);
            }
            ProcessInbox inbox = new ProcessInbox(
                    new Inbox(database.jdbc(), database.clock()),
                    database.transaction(),
                    new EventDispatch(
                            List.of(new MarkerMessages(markers), new CutMessages(cuts, mock(HeldJobs.class)))));
            for (Envelope event : events) {
                inbox.accept(event);
            }
            Map<String, String> state = new TreeMap<>();
            for (int number = 0; number < orders; number++) {
                state.put(order(number), state(database, number) + signals.of(order(number), job(number)));
            }
            return state;
        }
    }

    /** All that lasts, but times of day and the id of the event that came last. */
    private static String state(TestDatabase database, int number) {
        CutOrder order = database.orders().get(order(number));
        TableJob job = database.jobs().find(job(number)).orElseThrow();
        return List.of(
                        order.state(),
                        order.reasons(),
                        order.markerLength(),
                        order.notes(),
                        order.tableSeconds(),
                        database.documents()
                                .current(order(number), DocumentKind.MARKER)
                                .orElse(""),
                        database.stages().of(order(number)).stream()
                                .map(stage -> stage.name() + " " + stage.seconds())
                                .sorted()
                                .toList(),
                        job.state(),
                        job.piecesDone(),
                        job.elapsedSeconds(),
                        job.fault(),
                        job.report())
                .toString();
    }

    /** The waits of the process: each is left once, and an order whose cut has ended is cut or waits for a person. */
    private static final class Signals implements OrderSignals {

        private final CutOrders orders;
        private final Set<String> left = new HashSet<>();

        private Signals(CutOrders orders) {
            this.orders = orders;
        }

        @Override
        public boolean awaitsMarker(String orderId, String commandId) {
            return !left.contains("marker " + orderId + commandId);
        }

        @Override
        public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
            return left.add("marker " + orderId + commandId);
        }

        @Override
        public boolean knifeStarted(String orderId, String jobId) {
            return !left.contains("ended " + orderId + jobId) && left.add("started " + orderId + jobId);
        }

        @Override
        public boolean layAgain(String orderId, String jobId) {
            return false;
        }

        @Override
        public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
            boolean first = left.add("ended " + orderId + jobId);
            if (first && outcome == Outcome.DONE) {
                orders.move(orderId, OrderState.CUT);
            }
            return first;
        }

        private String of(String orderId, String jobId) {
            return " marker %s, ended %s"
                    .formatted(
                            left.contains("marker " + orderId + "command-" + orderId.substring(3)),
                            left.contains("ended " + orderId + jobId));
        }
    }
}
