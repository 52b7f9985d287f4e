package io.tailorline.workflow.production.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.recovery.AwaitedMarkers.Awaited;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.NestingEffort;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker has lost its disk: what it held is sent again, and nothing else. */
class LostCommandsTest {

    private static final String ORDER = "TL-1";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());
    private final TableQueue tables =
            new TableQueue(List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())), database.lists());
    private final MakeMarkerStep markers = new MakeMarkerStep(
            new NestingEffort(12, 10, -1, 2, 7),
            tables,
            database.orders(),
            database.specifications(),
            database.stages(),
            database.toLay(),
            database.documents(),
            outbox,
            database.markerRules(),
            database.markersAhead());
    private final Set<String> full = new HashSet<>();
    private List<Awaited> awaited = List.of();
    private long jobNumber = 1;

    @BeforeEach
    void order() {
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private TableDispatch cuts() {
        return database.dispatch(tables, outbox, ClothRolls.AS_ORDERED, () -> jobNumber++);
    }

    private int sendAgainAfter(Duration waited) {
        return new LostCommands(
                        (instant, limit) -> awaited,
                        markers,
                        cuts(),
                        database.orders(),
                        outbox,
                        queue -> !full.contains(queue),
                        database.transaction(),
                        () -> database.clock().instant().plus(waited),
                        TIMEOUT)
                .sendAgain();
    }

    private String asked() {
        database.draftStep().draft(ORDER, false);
        String command = markers.ask(ORDER);
        awaited = List.of(new Awaited(ORDER, command));
        return command;
    }

    private void theBrokerTakesAndLosesEverything() {
        database.jdbc().sql("delete from platform.outbox").update();
    }

    private List<Envelope> said() {
        return database.sent().stream().map(this::read).toList();
    }

    private Envelope read(String body) {
        try {
            return json.read(body);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void a_lost_command_for_a_marker_is_sent_again_with_its_id() {
        String command = asked();
        Envelope first = said().get(0);
        theBrokerTakesAndLosesEverything();

        assertThat(sendAgainAfter(Duration.ofMinutes(6))).isEqualTo(1);

        assertThat(said()).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(command).isEqualTo(first.id());
            assertThat(again.payload()).isEqualTo(first.payload()).isInstanceOf(NestingPayload.NestMarker.class);
        });
    }

    @Test
    void nothing_is_sent_again_while_somebody_may_still_answer() {
        asked();
        assertThat(sendAgainAfter(Duration.ofMinutes(6))).as("in the outbox").isZero();
        theBrokerTakesAndLosesEverything();
        assertThat(sendAgainAfter(Duration.ofMinutes(4))).as("too soon").isZero();
        full.add(Topology.NEST_QUEUE);
        assertThat(sendAgainAfter(Duration.ofMinutes(6))).as("in the queue").isZero();
        full.clear();
        full.add(Topology.EVENT_QUEUE);
        assertThat(sendAgainAfter(Duration.ofMinutes(6)))
                .as("its answer in the queue")
                .isZero();
        full.clear();
        database.orders().move(ORDER, OrderState.CANCELLED);
        assertThat(sendAgainAfter(Duration.ofMinutes(6))).as("cancelled").isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void an_order_without_a_pattern_does_not_keep_the_next_from_being_sent_again() {
        String command = asked();
        theBrokerTakesAndLosesEverything();
        database.place("TL-TEST-8", SampleOrders.specification(SampleOrders.medianMan()));
        database.orders().move("TL-TEST-8", OrderState.NESTING);
        awaited = List.of(new Awaited("TL-TEST-8", "command-of-nothing"), new Awaited(ORDER, command));

        assertThat(sendAgainAfter(Duration.ofMinutes(6))).isEqualTo(1);

        assertThat(said()).singleElement().extracting(Envelope::id).isEqualTo(command);
    }

    @Test
    void the_first_lost_job_of_a_table_is_sent_again_under_its_number() {
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        String first = cuts().send(ORDER);
        String second = cuts().send(ORDER);
        theBrokerTakesAndLosesEverything();

        assertThat(sendAgainAfter(Duration.ofMinutes(6))).isEqualTo(1);

        assertThat(said())
                .singleElement()
                .satisfies(again -> assertThat(again.payload())
                        .isInstanceOfSatisfying(
                                TableCommand.Cut.class,
                                cut -> assertThat(cut.jobId()).isEqualTo(first).isNotEqualTo(second)));
    }

    @Test
    void a_job_that_a_gateway_has_is_not_sent_again() {
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        String job = cuts().send(ORDER);
        theBrokerTakesAndLosesEverything();
        database.jobs().move(job, JobState.SCAN);

        assertThat(sendAgainAfter(Duration.ofMinutes(6))).isZero();
    }

    @Test
    void a_lost_job_is_found_behind_however_many_that_are_held() {
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        for (int i = 0; i < 25; i++) {
            database.jobs().hold(cuts().send(ORDER));
        }
        cuts().send(ORDER);
        theBrokerTakesAndLosesEverything();

        assertThat(sendAgainAfter(Duration.ofMinutes(6))).isEqualTo(1);
    }
}
