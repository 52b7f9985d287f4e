package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.profile.Marking;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.StepResult.Refusal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Planning an order's marker within the shop's limits. */
class PlanCutStepTest extends PlanCutFixture {

    @Test
    void a_cut_over_the_budget_asks_for_a_person_with_both_times() {
        assertThat(database.transaction().<StepResult>execute(status -> plan(1)))
                .isEqualTo(new StepResult.Done(true));
        assertThat(kept().reasons().get(0).text()).contains("over the budget of 1 s");
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .anySatisfy(reason -> assertThat(reason).contains("corner lifts rounded within"));
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .anySatisfy(reason -> assertThat(reason).startsWith("Time by part: "));
        assertThat(database.moves(ORDER)).filteredOn(OrderMoving::overBudget).hasSize(1);
    }

    @Test
    void what_brought_a_cut_into_its_budget_is_kept_with_the_order() {
        database.transaction().executeWithoutResult(status -> plan(160));
        assertThat(database.moves(ORDER)).noneMatch(OrderMoving::overBudget);
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

    @Test
    void marks_that_the_table_leaves_to_light_are_a_note_of_the_order() {
        Marker squares = SamplePrograms.squares(3);
        PieceGeometry plain = squares.placements().get(1).geometry();
        PieceGeometry marked = new PieceGeometry(
                plain.cutLine(),
                plain.grainLine(),
                List.of(),
                List.of(new DrillHole(Point.of(500, 200), "dart tip")),
                List.of());
        Marker marker = new Marker(
                squares.fabric(),
                squares.length(),
                squares.efficiency(),
                List.of(
                        squares.placements().get(0),
                        squares.placements().get(1).withGeometry(marked),
                        squares.placements().get(2)));

        plan(marker, 160, USUAL, new CuttingTable("table-1", ONE.profile().withMarking(Marking.LIGHT)));
        assertThat(kept().notes().plan()).containsExactly("Marked by light, not by the table: jacket.square/2 1.");

        plan(marker, 160, USUAL, ONE);
        assertThat(kept().notes().plan()).isEmpty();
    }

    /** All pieces one after the other, as a search leaves them that was stopped before it had begun. */
    @Test
    void a_marker_that_wastes_the_cloth_is_not_planned_and_waits_for_a_person() {
        Marker squares = SamplePrograms.squares(3);
        Marker inARow = new Marker(squares.fabric(), 17_730, 0.119, squares.placements());

        assertThat(plan(inARow, 160, USUAL, ONE)).isEqualTo(new StepResult.Refused(Refusal.NO_MARKER));

        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
        assertThat(kept().reasons())
                .extracting(Notice::text)
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
        assertThat(kept().reasons()).extracting(Notice::text).noneMatch(reason -> reason.contains("rounded"));
    }

    @Test
    void a_shop_says_how_many_corners_may_be_round() {
        CornerRule two = new CornerRule(0.7, OptionalInt.of(2), 1.5);

        assertThat(plan(SamplePrograms.squares(3), 1, two, ONE)).isEqualTo(new StepResult.Done(true));

        assertThat(kept().reasons())
                .extracting(Notice::text)
                .anySatisfy(reason -> assertThat(reason).startsWith("2 of 9 corner lifts rounded"));
    }

    @Test
    void a_blade_that_needs_a_larger_radius_rounds_no_right_angle() {
        CornerRule wide = new CornerRule(0.7, OptionalInt.empty(), 2.2);

        plan(SamplePrograms.squares(3), 1, wide, ONE);

        assertThat(kept().reasons())
                .extracting(Notice::text)
                .anySatisfy(reason -> assertThat(reason).startsWith("0 of 9 corner lifts rounded"));
    }

    @Test
    void a_rounding_beyond_a_seam_allowance_is_refused() {
        assertThatThrownBy(() -> new CornerRule(1.2, OptionalInt.empty(), 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cornerRounding (1.2 mm) must be from 0.0 to 1.0 mm");
    }
}
