package io.tailorline.cutter.plan;

import static io.tailorline.cutter.plan.Markers.notch;
import static io.tailorline.cutter.plan.Markers.rectangle;
import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutPlannerTest {

    private final TableProfile reference = BuiltInProfile.REFERENCE.profile();

    private CutProgram planned(Placement... placements) {
        return CutPlanner.plan(Markers.of(placements), reference)
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static <S extends CutStep> List<S> steps(CutProgram program, Class<S> kind) {
        return program.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void a_rectangle_is_cut_around_from_its_nearest_corner_with_a_lift_in_each_other_corner() {
        CutProgram program = planned(rectangle("jet/1", 100, 50, 200, 40));

        assertThat(program.steps())
                .containsExactly(
                        new CutStep.Travel(at(100, 50)),
                        new CutStep.KnifeDown(),
                        new CutStep.CutTo(at(300, 50)),
                        new CutStep.CornerLift(90),
                        new CutStep.CutTo(at(300, 90)),
                        new CutStep.CornerLift(180),
                        new CutStep.CutTo(at(100, 90)),
                        new CutStep.CornerLift(-90),
                        new CutStep.CutTo(at(100, 50)),
                        new CutStep.CutTo(at(100, 49.2)),
                        new CutStep.KnifeUp(),
                        new CutStep.Travel(at(0, 0)));
        assertThat(program.pieces())
                .containsExactly(new PieceRange(1, Markers.ref("jet/1"), 1, 16)
                        .at(PlacesOnCloth.of(rectangle("jet/1", 100, 50, 200, 40))));
        assertThat(program.estimate().total()).isPositive();
    }

    @Test
    void the_knife_does_not_overcut_off_the_cloth() {
        CutProgram program = planned(rectangle("jet/1", 0, 0, 200, 40));

        assertThat(steps(program, CutStep.CutTo.class))
                .allMatch(cut -> cut.to().y() >= 0 && cut.to().x() >= 0);
    }

    @Test
    void holes_and_slits_come_before_the_outline_and_other_notches_in_passing() {
        CutProgram program = planned(Markers.piece(
                "front/R",
                rectangle(0, 0, 300, 200),
                List.of(notch(150, 0, 90, Notch.Kind.SINGLE), notch(300, 80, 180, Notch.Kind.SLIT)),
                List.of(new DrillHole(Point.of(100, 100), "dart tip"))));

        List<String> names = program.steps().stream()
                .map(step -> step.getClass().getSimpleName())
                .toList();
        assertThat(names)
                .containsSubsequence(
                        "CutNotch", "Drill", "Travel", "KnifeDown", "CutTo", "CutNotch", "CutTo", "KnifeUp");
        assertThat(steps(program, CutStep.CutNotch.class))
                .containsExactly(
                        new CutStep.CutNotch(at(300, 80), 180, 6, Notch.Kind.SLIT),
                        new CutStep.CutNotch(at(150, 0), 90, 6, Notch.Kind.SINGLE));
    }

    @Test
    void a_round_piece_is_entered_where_it_may_be_and_closed_along_its_first_chord() {
        CutProgram program = planned(Markers.piece("patch", circle(400, 400, 100)));

        List<CutStep.CutTo> cuts = steps(program, CutStep.CutTo.class);
        TablePoint entry = steps(program, CutStep.Travel.class).get(0).to();
        assertThat(cuts.get(cuts.size() - 2).to()).isEqualTo(entry);
        assertThat(cuts.get(cuts.size() - 1).to().distanceTo(entry)).isBetween(0.79, 0.81);
        assertThat(steps(program, CutStep.CornerLift.class)).isEmpty();
    }

    private static Ring circle(double x, double y, double radius) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            points.add(Point.of(x, y).plus(Point.of(radius, 0).turned(i * 1.8)));
        }
        return new Ring(points);
    }

    @Test
    void an_outline_that_crosses_itself_or_encloses_nothing_is_refused() {
        Ring bow = new Ring(List.of(Point.of(10, 10), Point.of(110, 110), Point.of(110, 10), Point.of(10, 110)));
        Ring thread = new Ring(List.of(Point.of(10, 10), Point.of(110, 10), Point.of(60, 10.01)));
        Ring touching = new Ring(
                List.of(Point.of(10, 10), Point.of(210, 10), Point.of(210, 110), Point.of(110, 10), Point.of(10, 110)));

        assertThat(CutPlanner.plan(Markers.of(Markers.piece("bow", bow)), reference))
                .isEqualTo(new Refused.CrossingOutline(Markers.ref("bow"), 60, 60));
        assertThat(CutPlanner.plan(Markers.of(Markers.piece("thread", thread)), reference))
                .isInstanceOfSatisfying(
                        Refused.OutlineTooSmall.class,
                        small -> assertThat(small.message())
                                .isEqualTo(
                                        "The cut line of piece '7/thread/1' (0.5 mm2 at (10.0, 10.0) mm) must enclose at"
                                                + " least 1.0 mm2. Maybe it was drawn in another unit."));
        assertThat(CutPlanner.plan(Markers.of(Markers.piece("touching", touching)), reference))
                .isInstanceOf(PlanResult.Planned.class);
    }

    @Test
    void the_blade_is_sharpened_between_pieces_once_it_is_due() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            placements.add(rectangle("waistband/" + (i + 1), 10, 10 + i * 120, 500, 100));
        }

        CutProgram program = planned(placements.toArray(Placement[]::new));

        assertThat(steps(program, CutStep.Sharpen.class)).hasSize(2);
        assertThat(program.estimate().sharpen()).isEqualTo(1.0);
    }

    @Test
    void cloth_moves_on_when_the_next_piece_lies_beyond_the_window() {
        CutProgram program = planned(
                rectangle("b", 1700, 0, 900, 300), rectangle("a", 0, 0, 900, 300), rectangle("c", 3000, 0, 900, 300));

        assertThat(steps(program, CutStep.Advance.class))
                .containsExactly(new CutStep.Advance(1694), new CutStep.Advance(1300));
        assertThat(program.pieces())
                .extracting(PieceRange::piece)
                .containsExactly(Markers.ref("a"), Markers.ref("b"), Markers.ref("c"));
        assertThat(program.estimate().conveyor()).isZero();
    }

    @Test
    void a_clockwise_cut_line_is_cut_counter_clockwise() {
        Ring clockwise = new Ring(List.of(Point.of(0, 0), Point.of(0, 50), Point.of(80, 50), Point.of(80, 0)));

        assertThat(steps(planned(Markers.piece("flap", clockwise)), CutStep.CutTo.class))
                .extracting(CutStep.CutTo::to)
                .startsWith(at(80, 0), at(80, 50));
    }

    @Test
    void cloth_wider_than_the_field_is_refused() {
        Marker wide =
                new Marker(Fabric.plain("wide", 1900, Nap.ONE_WAY, 2), 500, 0.8, List.of(rectangle("a", 0, 0, 10, 10)));

        assertThat(CutPlanner.plan(wide, reference)).isEqualTo(new Refused.WiderThanField("reference", 1900, 1800));
        assertThat(((Refused) CutPlanner.plan(wide, reference)).message())
                .isEqualTo("fabric.usableWidth (1900.0 mm) must not exceed fieldY of table 'reference' (1800.0 mm)."
                        + " Maybe another table is wider.");
    }

    @Test
    void a_piece_longer_than_the_window_is_refused_when_others_beside_it_keep_the_cloth_from_moving_on() {
        PlanResult result = CutPlanner.plan(
                Markers.of(rectangle("a", 10, 0, 1700, 100), rectangle("b", 50, 200, 1590, 100)), reference);

        assertThat(result).isEqualTo(new Refused.LongerThanWindow("reference", Markers.ref("a"), 1700, 1593.2));
    }

    @Test
    void a_piece_beside_the_cloth_is_refused() {
        assertThat(CutPlanner.plan(Markers.of(rectangle("a", 0, 1495, 20, 10)), reference))
                .isEqualTo(new Refused.OutsideCloth(Markers.ref("a"), 20, 1505));
    }

    @Test
    void a_marker_shorter_than_its_pieces_is_refused() {
        Marker marker = Markers.of(rectangle("a", 0, 0, 200, 100), rectangle("b", 300, 0, 250.02, 100));
        Marker cut = new Marker(marker.fabric(), 550, 0.8, marker.placements());

        PlanResult result = CutPlanner.plan(cut, reference);

        assertThat(result).isEqualTo(new Refused.ShorterThanPieces(550, Markers.ref("b"), 550.02));
        assertThat(((Refused) result).message())
                .startsWith("length (550.0 mm) must be at least 550.02 mm, where piece '7/b/1' ends:");
        Marker rounded = new Marker(marker.fabric(), 550.02, 0.8, marker.placements());
        assertThat(CutPlanner.plan(rounded, reference)).isInstanceOf(PlanResult.Planned.class);
    }

    @Test
    void an_empty_marker_is_refused() {
        assertThat(CutPlanner.plan(Markers.of(), reference)).isEqualTo(new Refused.EmptyMarker());
    }

    @Test
    void a_marker_on_folded_cloth_is_refused_and_the_cure_named() {
        Marker single = Markers.of(Markers.rectangle("a", 20, 20, 300, 200));
        Marker folded = new Marker(
                single.fabric().spread(Spread.of(Spread.Kind.FOLDED)),
                single.length(),
                single.efficiency(),
                single.placements());

        PlanResult result = CutPlanner.plan(folded, reference);

        assertThat(result).isEqualTo(new Refused.NotInOnePly("folded"));
        assertThat(((Refused) result).message()).contains("fabric.spread ('folded')", "--opened");
    }
}
