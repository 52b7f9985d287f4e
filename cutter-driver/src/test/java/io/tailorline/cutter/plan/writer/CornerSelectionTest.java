package io.tailorline.cutter.plan.writer;

import static io.tailorline.cutter.plan.Markers.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.MarkerPlans;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CornerSelectionTest {

    private static final CutRules ROUND = CutRules.usual().withCornerRounding(0.7);
    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();

    private final MarkerPlans plans = new MarkerPlans();

    private CutProgram planned(Marker marker, CutRules rules) {
        PlanResult.Planned planned = (PlanResult.Planned) plans.plan(marker, TABLE, rules, 1);
        return planned.program();
    }

    /** Corner lifts by piece. */
    private Map<String, Long> lifts(Marker marker, CutRules rules) {
        Map<String, Long> lifts = new TreeMap<>();
        marker.placements().forEach(placement -> lifts.put(name(placement), 0L));
        Head head = Head.HOME;
        for (CutStep step : planned(marker, rules).steps()) {
            if (step instanceof CutStep.CornerLift) {
                lifts.merge(pieceAt(marker, head.at()), 1L, Long::sum);
            }
            head = step.movedFrom(head);
        }
        return lifts;
    }

    private static String pieceAt(Marker marker, TablePoint at) {
        return marker.placements().stream()
                .min(Comparator.comparingDouble(placement -> placement.cutLine().points().stream()
                        .mapToDouble(point -> at.distanceTo(new TablePoint(point.x(), point.y())))
                        .min()
                        .orElseThrow()))
                .map(CornerSelectionTest::name)
                .orElseThrow();
    }

    private static String name(Placement placement) {
        return placement.piece().withinOrder();
    }

    private static long sum(Map<String, Long> lifts) {
        return lifts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Marker suit() throws FormatFault {
        return MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
    }

    @Test
    void small_pieces_come_before_large_ones_and_matched_ones_last() {
        Marker marker = Markers.of(
                Markers.anchored(rectangle("flap/1", 10, 10, 60, 30)),
                rectangle("front/1", 10, 60, 400, 300),
                rectangle("facing/1", 100, 10, 200, 40));

        assertThat(lifts(marker, ROUND.withMostRounded(0)))
                .isEqualTo(Map.of("flap/1", 3L, "front/1", 3L, "facing/1", 3L));
        assertThat(lifts(marker, ROUND.withMostRounded(2)))
                .isEqualTo(Map.of("flap/1", 3L, "front/1", 3L, "facing/1", 1L));
        assertThat(lifts(marker, ROUND.withMostRounded(4)))
                .isEqualTo(Map.of("flap/1", 3L, "front/1", 2L, "facing/1", 0L));
        assertThat(lifts(marker, ROUND.withMostRounded(7)))
                .isEqualTo(Map.of("flap/1", 2L, "front/1", 0L, "facing/1", 0L));
        assertThat(lifts(marker, ROUND.withMostRounded(99)))
                .isEqualTo(Map.of("flap/1", 0L, "front/1", 0L, "facing/1", 0L));
    }

    @Test
    void each_corner_more_is_one_lift_less_and_less_time() throws FormatFault {
        Marker suit = suit();
        CutProgram drawn = planned(suit, CutRules.usual());
        long all = sum(lifts(suit, CutRules.usual()));
        double before = drawn.estimate().total();

        assertThat(planned(suit, ROUND.withMostRounded(0))).isEqualTo(drawn);
        for (int corners : List.of(1, 2, 5, 10, 17, 30, 60)) {
            CutProgram program = planned(suit, ROUND.withMostRounded(corners));
            assertThat(sum(lifts(suit, ROUND.withMostRounded(corners)))).isEqualTo(all - corners);
            assertThat(program.estimate().total()).isLessThan(before);
            before = program.estimate().total();
        }
    }

    @Test
    void an_order_found_before_gives_the_program_that_a_plan_by_itself_gives() throws FormatFault {
        CutProgram kept = planned(suit(), ROUND.withMostRounded(20));
        planned(suit(), CutRules.usual());

        assertThat(planned(suit(), ROUND.withMostRounded(20))).isEqualTo(kept);
        assertThat(CutPlanner.plan(suit(), TABLE, ROUND.withMostRounded(20))).isEqualTo(new PlanResult.Planned(kept));
    }

    @Test
    void the_parts_of_a_long_piece_have_their_corners_too() {
        Marker marker = Markers.of(rectangle("curtain/1", 10, 10, 2500, 300));
        long all = sum(lifts(marker, CutRules.usual()));

        assertThat(all).isGreaterThan(1);
        assertThat(sum(lifts(marker, ROUND.withMostRounded(1)))).isEqualTo(all - 1);
        assertThat(sum(lifts(marker, ROUND.withMostRounded(99)))).isZero();
    }
}
