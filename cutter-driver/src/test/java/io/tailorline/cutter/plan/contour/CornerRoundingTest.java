package io.tailorline.cutter.plan.contour;

import static io.tailorline.cutter.plan.Markers.notch;
import static io.tailorline.cutter.plan.Markers.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.util.List;
import org.junit.jupiter.api.Test;

class CornerRoundingTest {

    private static final CutRules ROUND = CutRules.usual().withCornerRounding(0.8);

    private final TableProfile reference = BuiltInProfile.REFERENCE.profile();

    private CutProgram planned(CutRules rules, Placement... placements) {
        return CutPlanner.plan(Markers.of(placements), reference, rules)
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static long lifts(CutProgram program) {
        return program.steps().stream()
                .filter(CutStep.CornerLift.class::isInstance)
                .count();
    }

    @Test
    void a_rectangle_is_cut_without_a_lift_and_faster() {
        Placement jet = rectangle("jet/1", 100, 50, 200, 40);
        CutProgram round = planned(ROUND, jet);
        CutProgram drawn = planned(CutRules.usual(), jet);

        assertThat(lifts(drawn)).isEqualTo(3);
        assertThat(lifts(round)).isZero();
        assertThat(round.estimate().total()).isLessThan(drawn.estimate().total() - 3 * reference.liftPlungeSeconds());
    }

    @Test
    void the_arc_passes_the_corner_within_the_tolerance_and_turns_on_no_less_than_the_radius() {
        ClosedPath square = new ClosedPath(List.of(
                new TablePoint(0, 0), new TablePoint(100, 0), new TablePoint(100, 100), new TablePoint(0, 100)));
        List<TablePoint> arc = new CornerRounding(0.8, 1.5, 60).arc(square, 1);

        double radius = 0.79 / (Math.sqrt(2) - 1);
        assertThat(arc.get(0)).isEqualTo(new TablePoint(98.09, 0));
        assertThat(arc)
                .allSatisfy(point -> assertThat(point.distanceTo(new TablePoint(100 - radius, radius)))
                        .isBetween(radius - 0.02, radius + 0.02));
        assertThat(arc.stream()
                        .mapToDouble(point -> point.distanceTo(new TablePoint(100, 0)))
                        .min()
                        .orElseThrow())
                .isBetween(0.75, 0.82);
    }

    @Test
    void a_corner_too_sharp_for_the_blade_is_cut_with_a_lift() {
        assertThat(lifts(planned(ROUND.withTurningRadius(2), rectangle("jet/1", 100, 50, 200, 40))))
                .isEqualTo(3);
    }

    @Test
    void a_corner_beside_a_notch_is_cut_as_drawn() {
        Placement near = Markers.piece(
                "flap/1",
                rectangle(100, 50, 200, 40),
                List.of(notch(295, 50, 90, Notch.Kind.SINGLE), notch(300, 84.5, 180, Notch.Kind.SLIT)),
                List.of());

        assertThat(lifts(planned(ROUND, near))).isBetween(1L, 2L);
    }

    @Test
    void an_inner_corner_and_one_between_short_edges_are_cut_as_drawn() {
        Ring step = new Ring(List.of(
                Point.of(0, 0),
                Point.of(100, 0),
                Point.of(100, 60),
                Point.of(97, 60),
                Point.of(97, 63),
                Point.of(0, 63)));

        assertThat(lifts(planned(ROUND, Markers.piece("step", step)))).isEqualTo(3);
    }

    @Test
    void matched_pieces_keep_their_corners() {
        Marker striped = Markers.striped(rectangle("a", 10, 10, 200, 40));

        assertThat(lifts(CutPlanner.plan(striped, reference, ROUND)
                        .orThrow(refused -> new AssertionError(refused.message()))))
                .isZero();
        assertThat(MarkerContours.of(
                                Markers.striped(Markers.anchored(rectangle("a", 10, 10, 200, 40))), reference, ROUND)
                        .contours()
                        .get(0)
                        .arcs())
                .allMatch(List::isEmpty);
    }
}
