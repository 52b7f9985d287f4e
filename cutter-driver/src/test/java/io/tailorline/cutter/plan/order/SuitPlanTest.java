package io.tailorline.cutter.plan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.StopFreeTime;
import io.tailorline.cutter.plan.outline.Precedence;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A two-piece suit of our own as it comes from the nester: 34 shell pieces on cloth 1.5 m wide. */
class SuitPlanTest {

    private static Marker suit() throws FormatFault {
        return MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
    }

    private static CutProgram planned(TableProfile table) throws FormatFault {
        return CutPlanner.plan(suit(), table).orThrow(refused -> new AssertionError(refused.message()));
    }

    /** The figures that a plan must not fall behind, way home included; {@code reference} has 160 s for a suit. */
    @ParameterizedTest
    @CsvSource({"REFERENCE, 155", "FAST, 126", "SLOW, 285"})
    void a_suit_is_cut_in_time(BuiltInProfile table, double seconds) throws FormatFault {
        CutProgram program = planned(table.profile());

        assertThat(program.pieces()).hasSize(34);
        assertThat(program.estimate().total()).isLessThan(seconds);
        assertThat(program.estimate().cutLength()).isCloseTo(43_400, within(50.0));
    }

    @Test
    void the_order_is_better_than_nearest_neighbour_by_a_quarter() throws FormatFault {
        TableProfile table = BuiltInProfile.REFERENCE.profile();
        List<Contour> contours = Markers.contours(suit(), table);
        TravelTimes times = new TravelTimeTable(contours, table);
        Bites bites = new Bites(contours, table);
        OrderRules rules = new OrderRules(bites, Precedence.none());

        CutSequence plain = NearestNeighbour.find(contours, times, rules).orElseThrow();
        CutSequence improved = new OrderImprovement(times, rules, new SplittableRandom(7)).improve(plain);

        assertThat(improved.seconds()).isLessThan(0.75 * plain.seconds());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7})
    void the_knife_is_down_hardly_longer_than_the_lines_ask_for(double rounding) throws FormatFault {
        TableProfile table = BuiltInProfile.REFERENCE.profile();
        CutRules rules = CutRules.usual().withCornerRounding(rounding);
        TimeEstimate time = CutPlanner.plan(suit(), table, rules)
                .orThrow(refused -> new AssertionError(refused.message()))
                .estimate();
        double least = StopFreeTime.of(suit(), table, rules).total();

        assertThat(time.cut() + time.corners() + time.lifts() + time.notches()).isBetween(least, 1.02 * least);
    }

    @Test
    void the_estimate_is_that_of_the_steps() throws FormatFault {
        CutProgram program = planned(BuiltInProfile.FAST.profile());

        assertThat(ProgramTime.of(program.steps(), program.table())).isEqualTo(program.estimate());
    }
}
