package io.tailorline.cutter.plan;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A front of 300 by 200 mm at (100, 50) with a hole, cut open from (250, 150). */
class InternalCutsTest {

    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();
    private static final CutRules USUAL = CutRules.usual();
    private static final Point INNER = Point.of(250, 150);

    private static Placement front(Point... cut) {
        Placement plain = Markers.piece(
                "front",
                Markers.rectangle(100, 50, 300, 200),
                List.of(),
                List.of(new DrillHole(Point.of(200, 100), "pocket end")));
        return cut.length == 0 ? plain : Markers.slashed(plain, cut);
    }

    private static CutProgram planned(Placement... pieces) {
        return planned(Markers.of(pieces), USUAL);
    }

    private static CutProgram planned(Marker marker, CutRules rules) {
        return CutPlanner.plan(marker, TABLE, rules).orThrow(refused -> new AssertionError(refused.message()));
    }

    /** From the plunge inside to the lift. */
    private static List<CutStep> slash(CutProgram program) {
        List<CutStep> slash = new ArrayList<>();
        for (CutStep step : program.steps()) {
            boolean begins = step instanceof CutStep.KnifeDown down && down.inside();
            if (begins || !slash.isEmpty() && !(slash.get(slash.size() - 1) instanceof CutStep.KnifeUp)) {
                slash.add(step);
            }
        }
        return slash;
    }

    private static List<CutStep> slash(CutRules rules, Placement... pieces) {
        return slash(planned(Markers.of(pieces), rules));
    }

    @Test
    void it_comes_after_the_holes_and_before_the_outline_from_its_inner_end_out_into_waste() {
        CutProgram program = planned(front(INNER, Point.of(260, 50)));

        assertThat(program.steps().subList(0, 6))
                .containsExactly(
                        new CutStep.Drill(at(200, 100)),
                        new CutStep.Travel(at(250, 150)),
                        new CutStep.KnifeDown(true),
                        new CutStep.CutTo(at(260, 50)),
                        new CutStep.CutTo(at(260.08, 49.2)),
                        new CutStep.KnifeUp());
        assertThat(program.steps().subList(6, program.steps().size()))
                .contains(new CutStep.KnifeDown(false))
                .doesNotContain(new CutStep.KnifeDown(true));
        assertThat(program.pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.firstRecord()).isEqualTo(1));
    }

    @Test
    void one_that_ends_inside_is_cut_past_neither_end() {
        assertThat(slash(USUAL.withOvercut(0.8).withCornerOvercut(0.8), front(INNER, Point.of(300, 150))))
                .containsExactly(new CutStep.KnifeDown(true), new CutStep.CutTo(at(300, 150)), new CutStep.KnifeUp());
    }

    @Test
    void the_knife_lifts_in_its_sharp_corner_and_never_cuts_past_it() {
        assertThat(slash(USUAL.withCornerOvercut(0.8), front(INNER, Point.of(300, 150), Point.of(300, 180))))
                .containsExactly(
                        new CutStep.KnifeDown(true),
                        new CutStep.CutTo(at(300, 150)),
                        new CutStep.CornerLift(90),
                        new CutStep.CutTo(at(300, 180)),
                        new CutStep.KnifeUp());
    }

    @Test
    void it_does_not_run_out_into_a_piece_that_touches() {
        Placement neighbour = Markers.rectangle("side", 100, 10, 300, 40);

        assertThat(slash(USUAL, front(INNER, Point.of(250, 50)), neighbour))
                .endsWith(new CutStep.CutTo(at(250, 50)), new CutStep.KnifeUp());
    }

    /** Whatever the blade cuts behind it must not reach beyond the inner end. */
    @Test
    void a_wide_blade_plunges_past_the_inner_end() {
        CutProgram program = planned(Markers.of(front(INNER, Point.of(250, 50))), USUAL.withAdvance(3));

        assertThat(program.steps()).containsSubsequence(new CutStep.Travel(at(250, 147)), new CutStep.KnifeDown(true));
    }

    @Test
    void one_that_is_drawn_from_the_edge_inwards_is_cut_outwards_too() {
        assertThat(planned(front(Point.of(260, 50), INNER)).steps())
                .isEqualTo(planned(front(INNER, Point.of(260, 50))).steps());
    }

    /** Down, 100 mm, up, and the way from the hole by the cut to the outline. */
    @Test
    void its_time_is_that_of_a_plunge_of_its_length_and_of_the_way_to_it() {
        CutProgram plain = planned(front());
        CutProgram slashed = planned(front(INNER, Point.of(250, 50)));

        assertThat(slashed.estimate().cutLength() - plain.estimate().cutLength())
                .isCloseTo(100.8, within(1e-6));
        assertThat(slashed.estimate().lifts() - plain.estimate().lifts())
                .isCloseTo(TABLE.liftPlungeSeconds(), within(1e-9));
        assertThat(slashed.estimate().total() - plain.estimate().total()).isBetween(0.3, 1.2);
    }

    @Test
    void one_that_leaves_its_piece_is_refused_with_how_far_and_where() {
        assertThat(refusal(front(INNER, Point.of(260, 47))))
                .isEqualTo("Internal cut 'belly cut' of piece '7/front/1' (3.0 mm outside at (260.0, 47.0) mm) must lie"
                        + " inside its piece: the table would cut into the next one."
                        + " Maybe the marker was changed after it was made.");
        assertThat(refusal(front(INNER, Point.of(500, 150), Point.of(300, 200))))
                .contains("(100.0 mm outside at (500.0, 150.0) mm)");
    }

    /** Both ends lie in the piece, and the straight way between them does not. */
    @Test
    void one_that_leaves_its_piece_between_its_points_is_refused() {
        Placement angle = Markers.piece(
                "facing",
                new Ring(List.of(
                        Point.of(0, 0),
                        Point.of(300, 0),
                        Point.of(300, 100),
                        Point.of(100, 100),
                        Point.of(100, 300),
                        Point.of(0, 300))));

        assertThat(refusal(Markers.slashed(angle, Point.of(250, 50), Point.of(50, 250))))
                .contains("mm outside at (150.0, 150.0) mm");
    }

    @Test
    void one_from_edge_to_edge_is_refused() {
        assertThat(refusal(front(Point.of(250, 250), Point.of(250, 50))))
                .isEqualTo("Internal cut 'belly cut' of piece '7/front/1' (one end 0.0 mm inside the edge) must have an"
                        + " end at least 2.0 mm inside: from edge to edge it would cut the piece in two.");
    }

    private static String refusal(Placement piece) {
        return CutPlanner.plan(Markers.of(piece), TABLE) instanceof Refused refused ? refused.message() : "";
    }

    /** The coat of 2.4 m could be parted anywhere from 830 to 1600; the cut lies about the middle. */
    @Test
    void a_long_piece_is_not_parted_in_its_cut() {
        CutProgram program = planned(longFront(Point.of(1200, 300), Point.of(1320, 100)));

        assertThat(slash(program)).hasSize(4).contains(new CutStep.CutTo(at(1320, 100)));
        assertReached(program);
    }

    @Test
    void a_cut_as_long_as_the_piece_is_cut_in_parts_that_meet() {
        CutProgram program = planned(longFront(Point.of(60, 300), Point.of(2380, 310)));
        List<CutStep> parts = slash(program);

        assertThat(parts.stream().filter(CutStep.KnifeDown.class::isInstance)).hasSize(2);
        double length = KnifeTrace.of(program).length()
                - KnifeTrace.of(planned(longFront())).length();
        assertThat(length).isCloseTo(Math.hypot(2320, 10) + 0.8, within(0.02));
        assertReached(program);
    }

    private static Placement longFront(Point... cut) {
        Placement front = Markers.rectangle("front", 20, 100, 2400, 400);
        return cut.length == 0 ? front : Markers.slashed(front, cut);
    }

    private static void assertReached(CutProgram program) {
        double begin = 0;
        Head head = Head.HOME;
        for (CutStep step : program.steps()) {
            begin += step instanceof CutStep.Advance advance ? advance.by() : 0;
            Head after = step.movedFrom(head);
            if (!after.equals(head)) {
                assertThat(after.at().x())
                        .isBetween(begin, begin + TABLE.conveyor().window());
            }
            head = after;
        }
    }

    /** Its whole line is cut by its neighbours: the cut is all that is left. */
    @Test
    void a_piece_whose_line_is_all_in_common_has_but_its_cut() {
        Placement front = front(INNER, Point.of(260, 50));
        Placement uncut = front.withGeometry(front.geometry().withDrillHoles(List.of()));
        Marker common = Markers.of(
                uncut,
                Markers.rectangle("above", 100, 250, 300, 100),
                Markers.rectangle("below", 100, 10, 300, 40),
                Markers.rectangle("left", 20, 50, 80, 200),
                Markers.rectangle("right", 400, 50, 80, 200));

        CutProgram program = planned(common, USUAL.withSharedEdges(true));

        assertThat(slash(program))
                .containsExactly(new CutStep.KnifeDown(true), new CutStep.CutTo(at(260, 50)), new CutStep.KnifeUp());
    }
}
