package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.UncountedCloth;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nester is asked for the same pieces in less time; its answer does not touch the order's marker. */
class MarkerForTimeTest {

    private static final String ORDER = "TL-1";
    private static final Marker FIRST = SamplePrograms.squares(2);
    private static final Marker OTHER = SamplePrograms.squares(3);

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());
    private final TimeOptimisedMarkers forTime = new TimeOptimisedMarkers(database.documents(), json);
    private final List<OrderSignals.Outcome> signalled = new ArrayList<>();
    private final MakeMarkerStep step = new MakeMarkerStep(
            new NestingEffort(12, 10, -1, 2, 7),
            new TableQueue(List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())), database.lists()),
            database.orders(),
            database.specifications(),
            database.stages(),
            database.toLay(),
            database.documents(),
            outbox,
            database.markerRules(),
            database.markersAhead());
    private MarkerAcceptance.Outcome checked = new MarkerAcceptance.Outcome.Accepted(Optional.empty());
    private boolean awaited = true;
    private int checks;
    private final MarkerEvents events = new MarkerEvents(
            database.orders(),
            database.documents(),
            forTime,
            database.stages(),
            new Signals(),
            (order, marker, asked) -> {
                checks++;
                return checked;
            },
            database.markersAhead(),
            new UncountedCloth());

    private final class Signals implements OrderSignals {
        @Override
        public boolean awaitsMarker(String orderId, String commandId) {
            return awaited;
        }

        @Override
        public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
            signalled.add(outcome);
            return true;
        }

        @Override
        public boolean knifeStarted(String orderId, String jobId) {
            return false;
        }

        @Override
        public boolean layAgain(String orderId, String jobId) {
            return false;
        }

        @Override
        public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
            return false;
        }
    }

    @BeforeEach
    void anOrderWithItsMarker() {
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        database.documents()
                .store(
                        ORDER,
                        DocumentKind.PATTERN,
                        "{\"schema\": \"tailorline/pattern/1\", \"id\": \"TL-1\", \"pieces\": []}");
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(FIRST));
        database.orders().markerMade(ORDER, FIRST.length(), FIRST.efficiency(), List.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Envelope answer(String command) {
        return new Envelope(
                command + ":answer",
                database.clock().instant(),
                ORDER,
                command,
                Optional.empty(),
                new NestingPayload.StopNesting("any"));
    }

    private static NestingPayload.MarkerMade made(MessageJson json, Marker marker) {
        return new NestingPayload.MarkerMade(
                json.tree(MarkerJson.write(marker)), marker.length(), marker.efficiency(), 10, List.of(), 10, 10, 0);
    }

    @Test
    void an_answer_that_nobody_awaits_is_not_even_checked() {
        awaited = false;
        checked = new MarkerAcceptance.Outcome.Refused(List.of("The nester's marker failed its check: gap"));
        events.made(answer("late"), made(json, OTHER));
        assertThat(checks).isZero();
        assertThat(signalled).isEmpty();
        awaited = true;
        events.made(answer("first"), made(json, OTHER));
        assertThat(checks).isOne();
        assertThat(signalled).containsExactly(OrderSignals.Outcome.FAILED);
    }

    @Test
    void a_check_that_itself_breaks_refuses_the_marker_with_words() {
        MarkerAcceptance breaks = new CheckedMarkers(database.toLay(), (marker, pieces) -> {
            throw new IllegalArgumentException("vertex 7 is NaN");
        });
        assertThat(breaks.check(ORDER, json.tree(MarkerJson.write(OTHER)), Optional.empty()))
                .isInstanceOfSatisfying(
                        MarkerAcceptance.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("could not be checked", "vertex 7 is NaN"));
    }

    private double lengthOfTheOrder() {
        return database.documents().marker(ORDER).orElseThrow().length();
    }

    @Test
    void the_search_continues_from_the_orders_marker_with_another_seed_for_the_time_that_is_given() throws Exception {
        step.askForTime(ORDER);

        assertThat(database.orders().get(ORDER).state()).isEqualTo(OrderState.NESTING);
        NestingPayload.NestMarker command = (NestingPayload.NestMarker)
                json.read(database.sent().get(database.sent().size() - 1)).payload();
        assertThat(command.from().path("length").asDouble()).isEqualTo(FIRST.length());
        assertThat(command.seconds()).isEqualTo(10);
        assertThat(command.seed()).isEqualTo(8);
        assertThat(command.secondCost()).isEqualTo(20);
    }

    @Test
    void the_answer_is_kept_beside_the_orders_marker() {
        String command = step.askForTime(ORDER);

        events.made(answer(command), made(json, OTHER));

        assertThat(signalled).containsExactly(OrderSignals.Outcome.DONE);
        assertThat(lengthOfTheOrder()).isEqualTo(FIRST.length());
        assertThat(database.orders().get(ORDER).markerLength()).contains(FIRST.length());
        assertThat(forTime.of(ORDER).orElseThrow().marker().length()).isEqualTo(OTHER.length());
    }

    @Test
    void an_order_for_which_nothing_else_was_found_goes_on_with_its_marker() {
        String command = step.askForTime(ORDER);

        events.rejected(answer(command), new NestingPayload.MarkerRejected(List.of("Too narrow."), 0));
        events.failed(answer(command), new Payload.WorkFailed(NestingPayload.NestMarker.TYPE, "No memory."));

        assertThat(signalled).containsOnly(OrderSignals.Outcome.DONE);
        assertThat(database.orders().get(ORDER).state()).isEqualTo(OrderState.NESTING);
        assertThat(lengthOfTheOrder()).isEqualTo(FIRST.length());
    }

    @Test
    void why_it_waited_stays_with_the_order_while_it_is_nested() {
        database.orders()
                .move(ORDER, OrderState.PLANNED, List.of(Notice.verbatim("The budget of 160 s is missed by 0.4 s.")));
        step.askForTime(ORDER);
        assertThat(database.orders().get(ORDER).reasons())
                .extracting(Notice::text)
                .containsExactly("The budget of 160 s is missed by 0.4 s.");
    }

    @Test
    void the_search_and_fifty_seconds_in_the_queue_are_waited_for() {
        assertThat(step.timeNestTimeout()).isEqualTo("PT1M");
    }

    @Test
    void why_nothing_else_was_found_is_a_note_of_the_order() {
        database.orders().markerMade(ORDER, FIRST.length(), FIRST.efficiency(), List.of("Stripes match."));
        String command = step.askForTime(ORDER);

        events.failed(answer(command), new Payload.WorkFailed(NestingPayload.NestMarker.TYPE, "No memory."));
        assertThat(database.orders().get(ORDER).notes().marker())
                .containsExactly("Stripes match.", "Not nested again for time: No memory.");

        step.giveUpForTime(ORDER);
        assertThat(database.orders().get(ORDER).notes().marker())
                .endsWith("Not nested again for time: no nester answered within 60 s.");
    }

    @Test
    void a_marker_that_fails_its_check_is_not_stored_and_a_person_is_called() {
        String command = step.ask(ORDER);
        checked = new MarkerAcceptance.Outcome.Refused(List.of("gaps 0.3 mm, expected at least 2 mm: FAIL"));

        events.made(answer(command), made(json, OTHER));

        assertThat(signalled).containsExactly(OrderSignals.Outcome.FAILED);
        assertThat(lengthOfTheOrder()).isEqualTo(FIRST.length());
        assertThat(database.orders().get(ORDER).state()).isEqualTo(OrderState.INCIDENT);
        assertThat(database.orders().get(ORDER).reasons())
                .extracting(Notice::text)
                .containsExactly("gaps 0.3 mm, expected at least 2 mm: FAIL");
    }

    @Test
    void a_marker_for_time_that_fails_its_check_is_left() {
        String command = step.askForTime(ORDER);
        checked = new MarkerAcceptance.Outcome.Refused(List.of("It overlaps."));

        events.made(answer(command), made(json, OTHER));

        assertThat(signalled).containsExactly(OrderSignals.Outcome.DONE);
        assertThat(forTime.of(ORDER)).isEmpty();
        assertThat(database.orders().get(ORDER).notes().marker())
                .containsExactly("Not nested again for time: It overlaps.");
    }

    @Test
    void how_the_stripes_match_is_stored_with_the_marker() {
        OrderNotes.Matching matching = new OrderNotes.Matching(41, 0.014, 2, 8.19);
        checked = new MarkerAcceptance.Outcome.Accepted(Optional.of(matching));

        events.made(answer(step.ask(ORDER)), made(json, OTHER));
        assertThat(database.orders().get(ORDER).notes().matching()).contains(matching);

        checked = new MarkerAcceptance.Outcome.Accepted(Optional.empty());
        events.made(answer(step.ask(ORDER)), made(json, OTHER));
        assertThat(database.orders().get(ORDER).notes().matching()).isEmpty();
    }

    @Test
    void a_marker_that_is_made_anew_makes_an_end_of_it() {
        events.made(answer(step.askForTime(ORDER)), made(json, OTHER));

        String command = step.ask(ORDER);
        assertThat(forTime.of(ORDER)).isEmpty();
        assertThat(database.orders().commandForTime(ORDER)).isEmpty();

        events.made(answer(command), made(json, OTHER));
        assertThat(lengthOfTheOrder()).isEqualTo(OTHER.length());
    }
}
