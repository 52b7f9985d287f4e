package io.tailorline.workflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.NestingPayload;
import io.tailorline.workflow.step.StepResult.Refusal;
import io.tailorline.workflow.store.CutOrder;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planning an order's marker within the shop's limits, on a real store and the real planner. */
class PlanCutStepTest {

    private static final String ORDER = "TL-1";
    private static final CornerRule USUAL = new CornerRule(0.7, OptionalInt.empty(), 1.5);
    private static final CuttingTable ONE = new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile());
    private static final CuttingTable LIKE_IT = new CuttingTable("table-2", BuiltInProfile.REFERENCE.profile());
    private static final CuttingTable TOO_NARROW = new CuttingTable("table-5", narrow(1000));
    private static final CuttingTable SLOWER = new CuttingTable("table-4", BuiltInProfile.SLOW.profile());

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final MarkersForTime forTime = new MarkersForTime(database.documents(), json);

    @BeforeEach
    void anOrder() {
        database.orders().add(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static TableProfile narrow(double fieldY) {
        TableProfile like = BuiltInProfile.SLOW.profile();
        return new TableProfile(
                "narrow",
                like.fieldX(),
                fieldY,
                like.maxSpeed(),
                like.acceleration(),
                like.jerk(),
                like.cornerDeviation(),
                like.knifeRotationDegPerS(),
                like.airSpeed(),
                like.liftAngleDeg(),
                like.liftPlungeSeconds(),
                like.notchSeconds(),
                like.drillSeconds(),
                like.labelSeconds(),
                like.sharpenEveryMetres(),
                like.sharpenSeconds(),
                like.conveyor(),
                like.registers());
    }

    private CutOrder kept() {
        return database.orders().get(ORDER);
    }

    private StepResult plan(Marker marker, double budgetSeconds, CornerRule corners, CuttingTable... tables) {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(marker));
        return step(budgetSeconds, corners, tables).plan(ORDER);
    }

    private PlanCutStep step(double budgetSeconds, CornerRule corners, CuttingTable... tables) {
        return new PlanCutStep(
                new BudgetPlanner(),
                new TableQueue(List.of(tables), database.jobs()),
                new PlanCutStep.Limits(budgetSeconds, 0.2, corners, true),
                database.orders(),
                database.documents(),
                forTime,
                database.stages(),
                database.clock());
    }

    private StepResult plan(double budgetSeconds) {
        return plan(SamplePrograms.squares(3), budgetSeconds, USUAL, ONE, LIKE_IT);
    }

    /** Table time as drawn, s. */
    private double asked() {
        plan(160);
        return kept().predictedSeconds().orElseThrow();
    }

    @Test
    void a_cut_is_planned_for_the_table_with_the_shortest_queue() {
        database.jobs().add("J-00000001", ORDER, "table-1", "ROLL-1", 1, 1);

        assertThat(plan(160)).isEqualTo(StepResult.done());

        assertThat(kept().table()).contains("table-2");
        assertThat(kept().predictedSeconds().orElseThrow()).isBetween(1.0, 60.0);
        assertThat(kept().state()).isEqualTo(OrderState.PLANNED);
    }

    @Test
    void a_cut_over_the_budget_asks_for_a_person_with_both_times() {
        assertThat(plan(1)).isEqualTo(new StepResult.Done(true));
        assertThat(kept().reasons().get(0)).contains("over the budget of 1 s");
        assertThat(kept().reasons()).anySatisfy(reason -> assertThat(reason).contains("corner lifts rounded within"));
        assertThat(kept().reasons()).anySatisfy(reason -> assertThat(reason).startsWith("Time by part: "));
    }

    @Test
    void what_brought_a_cut_into_its_budget_is_kept_with_the_order() {
        plan(160);
        assertThat(kept().notes().plan()).as("nothing had to be done").isEmpty();
        double asked = kept().predictedSeconds().orElseThrow();

        assertThat(plan(asked - 1)).isEqualTo(StepResult.done());

        assertThat(kept().reasons()).isEmpty();
        assertThat(kept().predictedSeconds().orElseThrow()).isLessThanOrEqualTo(asked - 1);
        assertThat(kept().notes().plan())
                .anySatisfy(note -> assertThat(note).contains("corner lifts rounded within 0.7 mm"))
                .last()
                .asString()
                .matches("Rounded corners: jacket\\.square/\\d \\d(, jacket\\.square/\\d \\d)*\\.");
    }

    /** All pieces one after the other, as a search leaves them that was stopped before it had begun. */
    @Test
    void a_marker_that_wastes_the_cloth_is_not_planned_and_waits_for_a_person() {
        Marker squares = SamplePrograms.squares(3);
        Marker inARow = new Marker(squares.fabric(), 17_730, 0.119, squares.placements());

        assertThat(plan(inARow, 160, USUAL, ONE)).isEqualTo(new StepResult.Refused(Refusal.NO_MARKER));

        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
        assertThat(kept().reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "The marker uses 11.9 % of 17.73 m of cloth; expected at least 20 %, which is at most 10.55 m.");
        assertThat(database.documents().current(ORDER, DocumentKind.PROGRAM)).isEmpty();
    }

    @Test
    void a_marker_that_no_table_can_cut_is_refused() {
        assertThat(plan(SamplePrograms.squares(0), 160, USUAL, ONE))
                .isEqualTo(new StepResult.Refused(Refusal.NO_MARKER));
        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
    }

    @Test
    void a_shop_that_rounds_no_corners_is_obeyed() {
        double asked = asked();
        CornerRule sharp = new CornerRule(0, OptionalInt.empty(), 1.5);

        assertThat(plan(SamplePrograms.squares(3), asked - 1, sharp, ONE)).isEqualTo(new StepResult.Done(true));

        assertThat(kept().predictedSeconds().orElseThrow()).isEqualTo(asked);
        assertThat(kept().reasons()).noneMatch(reason -> reason.contains("rounded"));
    }

    @Test
    void a_shop_says_how_many_corners_may_be_round() {
        CornerRule two = new CornerRule(0.7, OptionalInt.of(2), 1.5);

        assertThat(plan(SamplePrograms.squares(3), 1, two, ONE)).isEqualTo(new StepResult.Done(true));

        assertThat(kept().reasons()).anySatisfy(reason -> assertThat(reason).startsWith("2 of 9 corner lifts rounded"));
    }

    @Test
    void a_blade_that_needs_a_larger_radius_rounds_no_right_angle() {
        CornerRule wide = new CornerRule(0.7, OptionalInt.empty(), 2.2);

        plan(SamplePrograms.squares(3), 1, wide, ONE);

        assertThat(kept().reasons()).anySatisfy(reason -> assertThat(reason).startsWith("0 of 9 corner lifts rounded"));
    }

    @Test
    void a_rounding_beyond_a_seam_allowance_is_refused() {
        assertThatThrownBy(() -> new CornerRule(1.2, OptionalInt.empty(), 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cornerRounding (1.2 mm) must be from 0.0 to 1.0 mm");
    }

    @Test
    void a_table_that_is_too_slow_leaves_the_order_to_a_quicker_kind() {
        double asked = asked();

        assertThat(plan(SamplePrograms.squares(3), asked, USUAL, SLOWER, ONE)).isEqualTo(StepResult.done());

        assertThat(kept().table()).contains("table-1");
        assertThat(kept().predictedSeconds().orElseThrow()).isEqualTo(asked);
        assertThat(kept().notes().plan()).singleElement().asString().startsWith("On table 'table-4' it would take ");
    }

    @Test
    void where_no_kind_is_in_time_the_quickest_is_kept_and_the_others_are_told() {
        double asked = asked();
        database.jobs().add("J-00000001", ORDER, "table-1", "ROLL-1", 1, 1);

        assertThat(plan(SamplePrograms.squares(3), 1, USUAL, SLOWER, ONE, LIKE_IT))
                .isEqualTo(new StepResult.Done(true));

        assertThat(kept().table()).contains("table-2");
        assertThat(kept().predictedSeconds().orElseThrow()).isLessThanOrEqualTo(asked);
        assertThat(kept().reasons()).first().asString().contains("on table 'reference' is over");
        assertThat(kept().reasons()).last().asString().startsWith("On table 'table-4' it would take ");
    }

    @Test
    void whether_it_is_worth_to_nest_for_time_is_asked_of_the_quickest_kind() {
        double asked = asked();
        PlanCutStep step = step(asked - 0.5, SHARP, SLOWER, ONE);

        assertThat(step.plan(ORDER)).isEqualTo(new StepResult.Done(true));

        assertThat(step.mayNestForTime(ORDER)).isTrue();
    }

    @Test
    void a_kind_of_table_that_cannot_cut_it_is_told() {
        plan(SamplePrograms.squares(3), 160, USUAL, TOO_NARROW, ONE);

        assertThat(kept().table()).contains("table-1");
        assertThat(kept().notes().plan())
                .singleElement()
                .asString()
                .startsWith("On table 'table-5' it cannot be cut: fabric.usableWidth ");

        plan(SamplePrograms.squares(3), 1, USUAL, TOO_NARROW, ONE);
        assertThat(kept().reasons()).last().asString().startsWith("On table 'table-5' it cannot be cut: ");
    }

    @Test
    void where_no_kind_can_cut_it_each_says_why() {
        CuttingTable sixth = new CuttingTable("table-6", narrow(900));

        assertThat(plan(SamplePrograms.squares(3), 160, USUAL, TOO_NARROW, sixth))
                .isEqualTo(new StepResult.Refused(Refusal.NO_MARKER));

        assertThat(kept().reasons()).hasSize(2);
        assertThat(kept().reasons()).first().asString().startsWith("On table 'table-5' it cannot be cut: ");
        assertThat(kept().reasons()).last().asString().startsWith("On table 'table-6' it cannot be cut: ");
    }

    @Test
    void a_person_is_told_what_a_second_table_would_give() {
        plan(SamplePrograms.squares(3), 1, USUAL, ONE, LIKE_IT);
        assertThat(kept().reasons())
                .contains("A second table 'table-2': not possible, all pieces belong to one garment.");

        plan(SamplePrograms.squares(3), 1, USUAL, ONE);
        assertThat(kept().reasons()).as("a shop with one table").noneMatch(reason -> reason.contains("second table"));
    }

    private static final CornerRule SHARP = new CornerRule(0, OptionalInt.empty(), 1.5);

    /** The same pieces in another order along the cloth, the answer of a nester that was asked for time. */
    private void nestedForTime(Marker marker) {
        database.orders().nestingForTime(ORDER, Optional.of("command-7"));
        forTime.keep(
                ORDER,
                new NestingPayload.MarkerMade(
                        json.tree(MarkerJson.write(marker)),
                        marker.length(),
                        marker.efficiency(),
                        10,
                        List.of("A note."),
                        10,
                        10,
                        0));
    }

    private static Marker farApart() {
        Marker squares = SamplePrograms.squares(6);
        return new Marker(
                squares.fabric(),
                squares.length(),
                0.25,
                List.of(0, 5).stream().map(n -> squares.placements().get(n)).toList());
    }

    private static Marker together() {
        Marker squares = SamplePrograms.squares(6);
        Placement near = squares.placements().get(1);
        Placement far = squares.placements().get(5);
        Placement moved = new Placement(far.piece(), far.garment(), near.toFabric(), near.geometry(), near.label());
        return new Marker(
                squares.fabric(), 840, 0.25, List.of(squares.placements().get(0), moved));
    }

    @Test
    void an_order_that_misses_its_time_by_little_is_nested_once_more_and_no_oftener() {
        plan(farApart(), 160, SHARP, ONE);
        double asked = kept().predictedSeconds().orElseThrow();
        PlanCutStep step = step(asked - 0.5, SHARP, ONE);
        assertThat(step.plan(ORDER)).isEqualTo(new StepResult.Done(true));
        assertThat(step.mayNestForTime(ORDER)).isTrue();
        assertThat(step(asked - 1.5, SHARP, ONE).mayNestForTime(ORDER))
                .as("by too much")
                .isFalse();

        nestedForTime(together());
        assertThat(step.mayNestForTime(ORDER)).isFalse();
        assertThat(step.plan(ORDER)).isEqualTo(StepResult.done());

        assertThat(kept().markerLength()).contains(840.0);
        assertThat(kept().notes().marker()).containsExactly("A note.");
        assertThat(database.documents().marker(ORDER).orElseThrow().length()).isEqualTo(840);
        assertThat(kept().notes().plan())
                .singleElement()
                .asString()
                .startsWith("Nested again for time, 0.84 m of cloth instead of 2.52 m: ");
    }

    @Test
    void a_marker_for_time_that_brings_nothing_changes_nothing() {
        plan(together(), 160, SHARP, ONE);
        double asked = kept().predictedSeconds().orElseThrow();
        String before = database.documents().current(ORDER, DocumentKind.MARKER).orElseThrow();
        nestedForTime(farApart());

        assertThat(step(asked - 0.5, SHARP, ONE).plan(ORDER)).isEqualTo(new StepResult.Done(true));

        assertThat(database.documents().current(ORDER, DocumentKind.MARKER)).contains(before);
        assertThat(kept().reasons())
                .contains("Nested again for time, 2.52 m of cloth instead of 0.84 m: saves nothing.");
    }
}
