package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real suit under several rules, judged by JTS. */
class SuitPathTest {

    private static CutProgram planned(Marker marker, CutRules rules) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile(), rules)
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static Marker suit() throws FormatFault {
        return MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.8", "0.8, 0"})
    void every_line_is_cut_and_no_piece_is_cut_into(double rounding, double cornerOvercut) throws FormatFault {
        Marker marker = suit();
        KnifeTrace trace = KnifeTrace.of(
                planned(marker, CutRules.usual().withCornerRounding(rounding).withCornerOvercut(cornerOvercut)));

        double off = 0.07 + rounding;
        assertThat(marker.placements()).allSatisfy(placement -> {
            assertThat(trace.inside(placement, off))
                    .as(placement.piece().toString())
                    .isLessThan(0.01);
            assertThat(trace.uncut(placement, off))
                    .as(placement.piece().toString())
                    .isLessThan(0.01);
        });
    }

    @Test
    void rounding_leaves_the_lifts_of_inward_corners_only_and_saves_a_tenth_of_the_time() throws FormatFault {
        CutProgram drawn = planned(suit(), CutRules.usual());
        CutProgram round = planned(suit(), CutRules.usual().withCornerRounding(0.8));

        assertThat(lifts(drawn)).isGreaterThan(90);
        assertThat(lifts(round)).isLessThan(15);
        assertThat(round.estimate().total()).isLessThan(0.9 * drawn.estimate().total());
    }

    private static long lifts(CutProgram program) {
        return program.steps().stream()
                .filter(CutStep.CornerLift.class::isInstance)
                .count();
    }
}
