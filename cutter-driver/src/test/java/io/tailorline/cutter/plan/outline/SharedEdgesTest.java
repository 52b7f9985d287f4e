package io.tailorline.cutter.plan.outline;

import static io.tailorline.cutter.plan.Markers.notch;
import static io.tailorline.cutter.plan.Markers.rectangle;
import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.KnifeTrace;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedEdgesTest {

    private static final CutRules ONCE = CutRules.usual().withSharedEdges(true);

    private final TableProfile reference = BuiltInProfile.REFERENCE.profile();

    private CutProgram planned(CutRules rules, Marker marker) {
        return CutPlanner.plan(marker, reference, rules).orThrow(refused -> new AssertionError(refused.message()));
    }

    /** Jets in a stack, welts beside them, a waistband across both. */
    private static Marker smallParts() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            placements.add(rectangle("jet/" + (i + 1), 20, 20 + i * 50, 220, 50));
        }
        for (int i = 0; i < 3; i++) {
            placements.add(rectangle("welt/" + (i + 1), 240, 20 + i * 60, 130, 60));
        }
        placements.add(rectangle("waistband/1", 20, 220, 500, 50));
        return Markers.of(placements);
    }

    @Test
    void the_second_of_two_neighbours_leaves_out_what_the_first_has_cut() {
        CutProgram program =
                planned(ONCE, Markers.of(rectangle("a", 100, 50, 200, 40), rectangle("b", 100, 90, 220, 40)));

        assertThat(program.pieces()).extracting(PieceRange::piece).containsExactly(Markers.ref("a"), Markers.ref("b"));
        List<CutStep> b = program.steps()
                .subList(indexOfSecondPlunge(program), program.steps().size());
        assertThat(b)
                .containsExactly(
                        new CutStep.KnifeDown(),
                        new CutStep.CutTo(at(300, 90)),
                        new CutStep.CutTo(at(320, 90)),
                        new CutStep.CornerLift(90),
                        new CutStep.CutTo(at(320, 130)),
                        new CutStep.CornerLift(180),
                        new CutStep.CutTo(at(100, 130)),
                        new CutStep.CornerLift(-90),
                        new CutStep.CutTo(at(100, 90)),
                        new CutStep.CutTo(at(100, 89.2)),
                        new CutStep.KnifeUp(),
                        new CutStep.Travel(at(0, 0)));
    }

    private static int indexOfSecondPlunge(CutProgram program) {
        int second = program.steps().lastIndexOf(new CutStep.KnifeDown());
        assertThat(program.steps().get(second - 1)).isEqualTo(new CutStep.Travel(at(299.2, 90)));
        return second;
    }

    @Test
    void every_line_is_cut_once_and_no_piece_cut_into() {
        Marker marker = smallParts();
        CutProgram twice = planned(CutRules.usual(), marker);
        CutProgram once = planned(ONCE, marker);
        KnifeTrace trace = KnifeTrace.of(once);

        double common = 3 * 220 + 2 * 130 + 180 + 220;
        double overcuts = 2 * 0.8 * trace.runs().size();
        assertThat(trace.length()).isCloseTo(KnifeTrace.of(twice).length() - common, within(overcuts));
        assertThat(trace.length() - trace.lines().union().getLength()).isLessThan(overcuts);
        assertThat(marker.placements()).allSatisfy(placement -> {
            assertThat(trace.uncut(placement, 0.02)).isLessThan(0.01);
            assertThat(trace.inside(placement, 0.05)).isLessThan(0.01);
        });
        assertThat(once.estimate().total()).isLessThan(twice.estimate().total());
    }

    @Test
    void a_notch_on_a_common_edge_is_cut_by_itself_for_the_piece_that_leaves_the_edge_out() {
        Placement below = Markers.piece(
                "a", rectangle(100, 50, 200, 40), List.of(notch(180, 90, -90, Notch.Kind.SINGLE)), List.of());
        Placement above = Markers.piece(
                "b", rectangle(100, 90, 220, 40), List.of(notch(200, 90, 90, Notch.Kind.SINGLE)), List.of());

        List<CutStep> steps = planned(ONCE, Markers.of(below, above)).steps();

        int own = steps.indexOf(new CutStep.CutNotch(at(200, 90), 90, 6, Notch.Kind.SINGLE));
        assertThat(steps.get(own - 1)).isEqualTo(new CutStep.KnifeUp());
        assertThat(steps).contains(new CutStep.CutNotch(at(180, 90), -90, 6, Notch.Kind.SINGLE));
    }

    @Test
    void edges_apart_edges_too_short_and_matched_cloth_are_cut_for_each_piece() {
        Placement[] apart = {rectangle("a", 100, 50, 200, 40), rectangle("b", 100, 90.2, 220, 40)};
        Placement[] brief = {rectangle("a", 100, 50, 200, 40), rectangle("b", 275, 90, 220, 40)};
        Placement[] close = {rectangle("a", 100, 50, 200, 40), rectangle("b", 100, 90, 220, 40)};

        assertThat(planned(ONCE, Markers.of(apart))).isEqualTo(planned(CutRules.usual(), Markers.of(apart)));
        assertThat(planned(ONCE, Markers.of(brief))).isEqualTo(planned(CutRules.usual(), Markers.of(brief)));
        assertThat(planned(ONCE, Markers.striped(close))).isEqualTo(planned(CutRules.usual(), Markers.striped(close)));
        assertThat(planned(ONCE, Markers.of(close))).isNotEqualTo(planned(CutRules.usual(), Markers.of(close)));
    }
}
