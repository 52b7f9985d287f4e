package io.tailorline.cutter.plan.contour;

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
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A coat's front of 2.4 m, of which a third lies beyond the window, with notches, holes and neighbours. */
class LongPieceTest {

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();
    private final Marker marker = Markers.longFront();
    private final CutProgram program =
            CutPlanner.plan(marker, table).orThrow(refused -> new AssertionError(refused.message()));

    @Test
    void it_is_cut_in_two_parts_with_an_advance_between_inside_its_own_range() {
        assertThat(program.pieces()).hasSize(4);
        assertThat(records(Markers.ref("front")).stream().filter(record -> record instanceof TableRecord.Advance))
                .hasSize(1);
        assertThat(records(Markers.ref("front")).stream().filter(record -> record instanceof TableRecord.Piece))
                .hasSize(1);
        assertThat(records(Markers.ref("front")).stream().filter(record -> record instanceof TableRecord.Drill))
                .hasSize(2);
        assertThat(records(Markers.ref("front")).stream().filter(record -> record instanceof TableRecord.Notch))
                .hasSize(3);
    }

    @Test
    void every_line_is_cut_and_a_little_more_where_it_is_parted() {
        KnifeTrace trace = KnifeTrace.of(program);

        for (Placement placement : marker.placements()) {
            assertThat(trace.uncut(placement, 0.07)).isLessThan(0.01);
            assertThat(trace.inside(placement, 0.07)).isLessThan(0.01);
        }
        double outlines = 2 * (2800 + 700 + 1100 + 900);
        assertThat(program.estimate().cutLength())
                .isBetween(outlines + 4 * 0.8 - 0.01, outlines + (4 + 3) * 0.8 + 0.01);
    }

    @Test
    void it_is_parted_away_from_corners_and_notches() {
        Contour first =
                MarkerContours.of(marker, table, CutRules.usual()).contours().get(0);

        assertThat(first.later()).hasSize(1);
        assertThat(first.maxX()).isEqualTo(first.later().get(0).minX());
        assertThat(List.of(1200.0, 1350.0, 20.0, 2420.0))
                .allSatisfy(x -> assertThat(Math.abs(first.maxX() - x)).isGreaterThan(30));
        assertThat(first.maxX()).isCloseTo(1220, within(400.0));
    }

    @Test
    void the_knife_is_always_over_the_field() {
        double begin = 0;
        Head head = Head.HOME;
        for (CutStep step : program.steps()) {
            begin += step instanceof CutStep.Advance advance ? advance.by() : 0;
            Head after = step.movedFrom(head);
            if (!after.equals(head)) {
                assertThat(after.at().x()).isBetween(begin, begin + 1600);
            }
            head = after;
        }
    }

    @Test
    void slits_on_its_two_ends_are_cut() {
        CutProgram slit = planned(
                Markers.of(Markers.piece(
                        "front",
                        Markers.rectangle(20, 100, 2400, 400),
                        List.of(
                                Markers.notch(20, 300, 0, Notch.Kind.SLIT),
                                Markers.notch(2420, 300, 180, Notch.Kind.SLIT)),
                        List.of())),
                CutRules.usual());

        assertThat(slit.steps().stream().filter(CutStep.CutNotch.class::isInstance))
                .hasSize(2);
    }

    @Test
    void a_part_whose_line_is_all_in_common_has_but_its_holes() {
        Marker common = Markers.longFrontInCommon(new DrillHole(Point.of(300, 300), "dart"));
        CutProgram once = planned(common, CutRules.usual().withSharedEdges(true));
        KnifeTrace trace = KnifeTrace.of(once);

        assertThat(common.placements()).allSatisfy(placement -> {
            assertThat(trace.uncut(placement, 0.07)).isLessThan(0.01);
            assertThat(trace.inside(placement, 0.07)).isLessThan(0.01);
        });
        assertThat(trace.length() - trace.lines().union().getLength())
                .isLessThan(2 * 0.8 * trace.runs().size());
        assertThat(once.steps().stream().filter(CutStep.Drill.class::isInstance))
                .hasSize(1);
        assertThat(once.steps().stream().filter(CutStep.Advance.class::isInstance))
                .hasSize(1);
        assertThat(once.pieces().get(3).piece()).isEqualTo(Markers.ref("front"));
    }

    @Test
    void a_part_with_nothing_of_its_own_is_left_out() {
        Marker common = Markers.longFrontInCommon();
        Contour front = MarkerContours.of(common, table, CutRules.usual().withSharedEdges(true))
                .contours()
                .get(0);

        assertThat(front.later()).isEmpty();
        assertThat(front.minX()).isGreaterThan(1000);
        KnifeTrace trace = KnifeTrace.of(planned(common, CutRules.usual().withSharedEdges(true)));
        assertThat(common.placements())
                .allSatisfy(
                        placement -> assertThat(trace.uncut(placement, 0.07)).isLessThan(0.01));
    }

    private CutProgram planned(Marker other, CutRules rules) {
        return CutPlanner.plan(other, table, rules).orThrow(refused -> new AssertionError(refused.message()));
    }

    private List<TableRecord> records(PieceRef piece) {
        PieceRange range = program.pieces().stream()
                .filter(candidate -> candidate.piece().equals(piece))
                .findFirst()
                .orElseThrow();
        return RecordStream.of(program).subList(range.firstRecord() - 1, range.lastRecord()).stream()
                .map(RecordStream.Entry::record)
                .toList();
    }
}
