package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.production.cloth.ClothAsLaid;
import io.tailorline.workflow.production.cloth.ClothForMarker;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.cloth.StockedWorks;
import io.tailorline.workflow.production.cloth.SwitchedHouse;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.recovery.ClothLooks;
import io.tailorline.workflow.production.recovery.LostCloth;
import io.tailorline.workflow.production.step.MarkerAcceptance;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.TakeClothStep;
import io.tailorline.workflow.production.step.TimeOptimisedMarkers;
import io.tailorline.workflow.workshop.stock.ClothFound;
import io.tailorline.workflow.workshop.stock.ClothLost;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process of an order in a house that counts its cloth. */
class CountedClothTest {

    private static final String ORDER = "TL-0001";
    private static final MaterialWork SHELL = MaterialWork.shell(ORDER);

    private final StockFixture stock = new StockFixture(TestDatabase.inMemory());
    private final ProcessFixture process = new ProcessFixture(stock.database, "order-to-cut.bpmn");
    private final SwitchedHouse house = new SwitchedHouse();
    private final OrderCloth cloth = StockedWorks.shells(stock, house);
    private final ThreadFailures failures = new ThreadFailures(new SimpleMeterRegistry(), stock.database.clock());
    private final ClothLooks looks = new ClothLooks(
            new CamundaAwaitedCloth(stock.database.jdbc()),
            cloth,
            process.signals,
            stock.database.transaction(),
            failures);

    @BeforeEach
    void count() {
        stock.article("wool");
        process.steps.drafting = stock.database.draftStep();
        process.steps.taking = new TakeClothStep(cloth, stock.database.orders());
    }

    @AfterEach
    void close() {
        process.close();
    }

    private void placed() {
        process.orderToCut.start(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
    }

    private boolean waits() {
        return process.standsIn(ORDER, "awaitCloth");
    }

    private OrderState state() {
        return stock.database.orders().get(ORDER).state();
    }

    @Test
    void an_order_whose_cloth_is_there_takes_it_and_asks_for_its_marker() {
        Roll roll = stock.available("wool", "4711", 27_400);

        placed();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
        assertThat(cloth.of(SHELL).orElseThrow().roll()).isEqualTo(roll.id());
    }

    @Test
    void an_order_without_cloth_waits_and_says_why_and_goes_on_when_it_is_found() {
        placed();

        assertThat(waits()).isTrue();
        assertThat(state()).isEqualTo(OrderState.WAITING_CLOTH);
        assertThat(stock.database.orders().get(ORDER).reasons())
                .extracting(Notice::code)
                .containsExactly("cloth.expected");

        stock.available("wool", "4711", 27_400);
        stock.reservations.sweep();
        assertThat(stock.events).hasAtLeastOneElementOfType(ClothFound.class);
        assertThat(looks.look()).isEqualTo(1);
        process.runJobs();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
        assertThat(state()).isEqualTo(OrderState.NESTING);
    }

    /** The portal was killed between the commit and the event. */
    @Test
    void what_nobody_was_told_is_found_by_the_next_look_once() {
        placed();
        stock.available("wool", "4711", 27_400);
        stock.reservations.sweep();

        assertThat(looks.look()).isEqualTo(1);
        assertThat(looks.look()).isZero();
        process.runJobs();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
    }

    @Test
    void a_look_leaves_waiting_what_has_no_cloth() {
        placed();

        assertThat(looks.look()).isZero();
        assertThat(waits()).isTrue();
    }

    @Test
    void what_waits_goes_on_uncounted_when_the_house_stops_counting() {
        placed();
        house.stock = false;

        assertThat(looks.look()).isEqualTo(1);
        process.runJobs();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
    }

    @Test
    void an_order_that_waits_for_cloth_can_be_cancelled() {
        placed();

        assertThat(process.orderToCut.cancel(ORDER, "customer")).isEqualTo(new CancelResult.Cancelled());

        assertThat(process.hasEnded(ORDER)).isTrue();
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_marker_that_does_not_fit_its_cloth_any_more_is_made_on_other_cloth() {
        stock.available("wool", "4711", 27_400);
        stock.available("wool", "4711", 27_400);
        placed();
        String first = cloth.of(SHELL).orElseThrow().roll();
        stock.stock.lost(first, "li");

        process.signals.markerAnswered(ORDER, command(), Outcome.OTHER_CLOTH);
        process.runJobs();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
        assertThat(cloth.of(SHELL).orElseThrow().roll()).isNotEqualTo(first);
    }

    private MarkerEvents markers() {
        return new MarkerEvents(
                stock.database.orders(),
                stock.database.documents(),
                new TimeOptimisedMarkers(stock.database.documents(), new MessageJson()),
                stock.database.stages(),
                process.signals,
                (order, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
                stock.database.markersAhead(),
                cloth);
    }

    private void rejected(double neededMm) {
        markers()
                .rejected(
                        new Envelope(
                                "M-1:answer",
                                stock.database.clock().instant(),
                                ORDER,
                                command(),
                                Optional.empty(),
                                new NestingPayload.StopNesting("any")),
                        new NestingPayload.MarkerRejected(List.of("It is too short."), neededMm));
        process.runJobs();
    }

    @Test
    void a_marker_that_is_longer_than_its_cloth_is_made_on_a_longer_roll_and_nobody_is_asked() {
        stock.available("wool", "4711", 3_000);
        placed();
        String longer = stock.available("wool", "4711", 27_400).id();

        rejected(3_400);

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
        assertThat(cloth.of(SHELL).orElseThrow().roll()).isEqualTo(longer);
        assertThat(cloth.of(SHELL).orElseThrow().lengthMm()).isEqualTo(3_460);
    }

    @Test
    void without_a_longer_roll_it_waits_for_one() {
        stock.available("wool", "4711", 3_000);
        placed();

        rejected(3_400);

        assertThat(waits()).isTrue();
        assertThat(stock.database.orders().get(ORDER).reasons())
                .singleElement()
                .satisfies(why -> assertThat(why.toString()).contains("3460"));
    }

    @Test
    void about_what_longer_cloth_does_not_mend_a_tailor_is_asked() {
        stock.available("wool", "4711", 27_400);
        placed();

        rejected(0);

        assertThat(process.standsIn(ORDER, "decideNoMarker")).isTrue();
        assertThat(state()).isEqualTo(OrderState.REJECTED);
    }

    @Test
    void a_job_is_laid_again_before_its_knife_starts() {
        stock.available("wool", "4711", 27_400);
        placed();
        process.signals.markerAnswered(ORDER, command(), Outcome.DONE);
        process.runJobs();
        assertThat(process.standsIn(ORDER, "tableAnswers")).isTrue();

        assertThat(process.signals.layAgain(ORDER, "J-NOT-THIS")).isFalse();
        assertThat(process.signals.layAgain(ORDER, variable("jobId"))).isTrue();
        assertThat(process.signals.layAgain(ORDER, variable("jobId"))).isFalse();
        process.runJobs();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
    }

    /** On its table, with a marker that was asked for on the roll that it holds. */
    private String atTheTable() {
        stock.available("wool", "4711", 27_400);
        stock.available("wool", "4711", 27_400);
        placed();
        OrderedCloth laidOn = new ClothForMarker(
                        new ClothOfWork(stock.database.specifications(), stock.database.works()), cloth, 30)
                .cloth(ORDER);
        stock.database.orders().find(ORDER);
        stock.database.orders().asked(ORDER, new AskedCloth(laidOn.fabric(), MarkerRules.none()));
        process.signals.markerAnswered(ORDER, command(), Outcome.DONE);
        process.runJobs();
        assertThat(process.standsIn(ORDER, "tableAnswers")).isTrue();
        return laidOn.roll();
    }

    private LostCloth lost() {
        return new LostCloth(
                new CamundaAwaitedTables(stock.database.jdbc()),
                cloth,
                new ClothAsLaid(
                        cloth, stock.database.documents(), stock.stock, stock.reservations, stock.database.orderCuts()),
                stock.database.orders(),
                stock.database.documents(),
                stock.database.orderCuts(),
                stock.database.jobs(),
                process.dispatch,
                process.signals,
                stock.database.transaction(),
                failures);
    }

    @Test
    void a_job_whose_roll_is_lost_leaves_its_table_and_is_laid_on_another_roll() {
        String roll = atTheTable();
        String job = variable("jobId");
        assertThat(lost().look()).isZero();

        stock.stock.lost(roll, "li");
        assertThat(stock.events).hasAtLeastOneElementOfType(ClothLost.class);
        assertThat(lost().look()).isEqualTo(1);
        process.runJobs();

        assertThat(stock.database.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.ABORTED);
        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
        assertThat(cloth.of(SHELL).orElseThrow().roll()).isNotEqualTo(roll);
        assertThat(lost().look()).isZero();
    }

    @Test
    void a_job_that_nobody_was_told_of_is_found_by_the_next_look() {
        String roll = atTheTable();
        stock.stock.lost(roll, "li");

        assertThat(lost().look()).isEqualTo(1);
    }

    @Test
    void a_knife_that_runs_is_left_alone() {
        String roll = atTheTable();
        String job = variable("jobId");
        stock.database.jobs().find(job);
        stock.database.jobs().move(job, JobState.CUTTING);
        stock.stock.lost(roll, "li");

        assertThat(lost().look()).isZero();
    }

    @Test
    void what_is_cut_once_more_where_it_lies_keeps_its_job() {
        atTheTable();
        cloth.cut(SHELL, 2_600, "table-1");
        assertThat(cloth.of(SHELL)).isEmpty();

        assertThat(lost().look()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cut_comes_off_the_roll_that_was_cut_also_where_that_was_lost_meanwhile(boolean counts) {
        String roll = atTheTable();
        stock.stock.lost(roll, "li");
        stock.reservations.sweep();
        assertThat(cloth.of(SHELL).orElseThrow().roll()).isNotEqualTo(roll);
        house.stock = counts;

        cloth.cut(SHELL, 2_600, "table-1");
        cloth.cut(SHELL, 2_600, "table-1");

        assertThat(stock.current(roll)).isEqualTo(27_400 - 2_660);
        assertThat(stock.stock.firstBrokenLine(roll)).isEmpty();
        assertThat(stock.reservations.active()).isEmpty();
        assertThat(stock.reservations.waiting()).isEmpty();
    }

    @Test
    void a_cut_whose_cloth_was_given_back_meanwhile_waits_for_none() {
        String roll = atTheTable();
        stock.stock.all().forEach(each -> stock.stock.lost(each.roll().id(), "li"));
        assertThat(stock.reservations.waiting()).hasSize(1);

        cloth.cut(SHELL, 2_600, "table-1");

        assertThat(stock.current(roll)).isEqualTo(27_400 - 2_660);
        assertThat(stock.reservations.waiting()).isEmpty();
    }

    private String command() {
        return variable("markerCommand");
    }

    private String variable(String name) {
        return (String) process.engine
                .getRuntimeService()
                .getVariable(process.instance(ORDER).getId(), name);
    }
}
