package io.tailorline.cutter.plan.contour;

import static io.tailorline.cutter.plan.Markers.notch;
import static io.tailorline.cutter.plan.Markers.rectangle;
import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps along one piece that is entered at a corner named by the test. */
class KnifePathTest {

    private final TableProfile reference = BuiltInProfile.REFERENCE.profile();

    private List<CutStep> path(CutRules rules, TablePoint entry, Placement... placements) {
        return path(rules, entry, Markers.of(placements));
    }

    private List<CutStep> path(CutRules rules, TablePoint entry, Marker marker) {
        MarkerContours lines = MarkerContours.of(marker, reference, rules);
        Contour contour = lines.contours().get(0);
        return new KnifePath(contour, rules, reference.liftAngleDeg(), lines.waste())
                .from(contour.outline().points().indexOf(entry));
    }

    @Test
    void a_corner_is_overcut_into_waste_and_come_back_to_through_the_air() {
        assertThat(path(CutRules.usual().withCornerOvercut(0.5), at(20, 20), rectangle("jet/1", 20, 20, 200, 40)))
                .startsWith(
                        new CutStep.Travel(at(20, 20)),
                        new CutStep.KnifeDown(),
                        new CutStep.CutTo(at(220, 20)),
                        new CutStep.CutTo(at(220.5, 20)),
                        new CutStep.KnifeUp(),
                        new CutStep.Travel(at(220, 20)),
                        new CutStep.KnifeDown(),
                        new CutStep.CutTo(at(220, 60)));
    }

    @Test
    void a_corner_that_turns_by_just_the_lift_angle_is_lifted_in() {
        MarkerContours lines =
                MarkerContours.of(Markers.of(rectangle("jet/1", 20, 20, 200, 40)), reference, CutRules.usual());
        Contour contour = lines.contours().get(0);

        assertThat(new KnifePath(contour, CutRules.usual(), 90, lines.waste()).from(0))
                .filteredOn(step -> step instanceof CutStep.CornerLift)
                .hasSize(3);
    }

    @Test
    void an_overcut_ends_half_way_to_the_neighbour_and_does_not_begin_where_it_touches() {
        Placement jet = rectangle("jet/1", 20, 20, 200, 40);

        assertThat(path(CutRules.usual(), at(220, 60), jet, rectangle("jet/2", 20, 60.6, 300, 40)))
                .endsWith(new CutStep.CutTo(at(220, 60)), new CutStep.CutTo(at(220, 60.3)), new CutStep.KnifeUp());
        assertThat(path(CutRules.usual(), at(220, 60), jet, rectangle("jet/2", 20, 60, 300, 40)))
                .endsWith(new CutStep.CutTo(at(220, 60)), new CutStep.KnifeUp());
    }

    @Test
    void an_inward_corner_is_lifted_in_without_an_overcut_into_the_piece() {
        Ring step = new Ring(List.of(
                Point.of(20, 20),
                Point.of(220, 20),
                Point.of(220, 80),
                Point.of(120, 80),
                Point.of(120, 140),
                Point.of(20, 140)));

        assertThat(path(CutRules.usual().withCornerOvercut(0.8), at(20, 20), Markers.piece("step", step)))
                .containsSubsequence(new CutStep.CutTo(at(120, 80)), new CutStep.CornerLift(90))
                .doesNotContain(new CutStep.CutTo(at(119.2, 80)));
    }

    @Test
    void a_wide_blade_is_plunged_past_its_entry() {
        List<CutStep> steps = path(CutRules.usual().withAdvance(3), at(20, 20), rectangle("jet/1", 20, 20, 200, 40));

        assertThat(steps).startsWith(new CutStep.Travel(at(23, 20)), new CutStep.KnifeDown());
        assertThat(steps)
                .endsWith(new CutStep.CutTo(at(20, 20)), new CutStep.CutTo(at(20, 19.2)), new CutStep.KnifeUp());
    }

    @Test
    void the_overcut_of_a_round_piece_follows_its_line_for_its_whole_length() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            points.add(Point.of(100, 100).plus(Point.of(6, 0).turned(i * 4)));
        }
        Placement button = Markers.piece("button", new Ring(points));
        TablePoint entry = MarkerContours.of(Markers.of(button), reference, CutRules.usual())
                .contours()
                .get(0)
                .outline()
                .point(0);

        List<CutStep.CutTo> cuts = path(CutRules.usual(), entry, button).stream()
                .filter(CutStep.CutTo.class::isInstance)
                .map(CutStep.CutTo.class::cast)
                .toList();
        int closed = cuts.lastIndexOf(new CutStep.CutTo(entry));
        double past = 0;
        TablePoint at = entry;
        for (CutStep.CutTo cut : cuts.subList(closed + 1, cuts.size())) {
            past += at.distanceTo(cut.to());
            at = cut.to();
        }
        assertThat(past).isCloseTo(0.8, within(0.02));
    }

    @Test
    void notches_in_a_corner_at_the_entry_and_close_together_are_all_punched_where_they_lie() {
        List<Notch> notches = List.of(
                notch(20, 20, 45, Notch.Kind.SINGLE),
                notch(220, 20, 135, Notch.Kind.SINGLE),
                notch(100, 20, 90, Notch.Kind.SINGLE),
                notch(100.5, 20, 90, Notch.Kind.SINGLE),
                notch(100.6, 20, 80, Notch.Kind.DOUBLE));

        List<CutStep> steps = path(
                CutRules.usual().withCornerRounding(0.8),
                at(20, 20),
                Markers.piece("flap", rectangle(20, 20, 200, 40), notches, List.of()));

        assertThat(steps)
                .startsWith(
                        new CutStep.Travel(at(20, 20)),
                        new CutStep.KnifeDown(),
                        new CutStep.CutNotch(at(20, 20), 45, 6, Notch.Kind.SINGLE),
                        new CutStep.CutTo(at(100, 20)),
                        new CutStep.CutNotch(at(100, 20), 90, 6, Notch.Kind.SINGLE),
                        new CutStep.CutTo(at(100.5, 20)),
                        new CutStep.CutNotch(at(100.5, 20), 90, 6, Notch.Kind.SINGLE),
                        new CutStep.CutNotch(at(100.5, 20), 80, 6, Notch.Kind.DOUBLE),
                        new CutStep.CutTo(at(220, 20)),
                        new CutStep.CutNotch(at(220, 20), 135, 6, Notch.Kind.SINGLE),
                        new CutStep.CornerLift(90));
    }

    @Test
    void rules_out_of_range_are_refused_with_their_range() {
        assertThat(catchThrowable(() -> CutRules.usual().withCornerRounding(1.2)))
                .hasMessage("cornerRounding (1.2 mm) must be from 0.0 to 1.0 mm.");
    }
}
