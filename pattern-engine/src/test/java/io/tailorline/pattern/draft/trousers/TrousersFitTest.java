package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the drawn trousers hang on the body: crotch, fork, calf, hem. Limits: docs/drafting/trousers.md. */
class TrousersFitTest {

    @Test
    void trousers_hang_as_a_tailor_wants_them_on_twenty_bodies() {
        TrouserBodies.all().forEach(TrousersFitTest::fits);
    }

    @Test
    void trousers_hang_as_a_tailor_wants_them_on_real_bodies() throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(40));
        bodies.addAll(SharedBodies.women(40));
        bodies.forEach(TrousersFitTest::fits);
    }

    private static void fits(MeasurementSet set) {
        Body body = BodyReading.of(set).body().orElseThrow();
        double slimmer = 0;
        for (Style.Fit fit : Style.Fit.values()) {
            TrouserLines lines = TrouserBodies.drafted(set, fit, Map.of());
            TrouserBlock block = lines.block();
            String who = set.id() + " " + fit.word();
            double floor = block.levels().knee() + body.leg().kneeHeight();
            double hem = block.front().hemWidth() + block.back().hemWidth();
            double calf = width(lines, floor - body.leg().calfHeight());

            assertThat(block.crotch() - (floor - body.leg().inside()))
                    .as("%s: crotch below the body", who)
                    .isBetween(10 - 1e-9, 20 + 1e-9);
            assertThat(lines.back().inseam().last().y() - lines.front().fork().y())
                    .as("%s: back fork below the front's", who)
                    .isBetween(0.0, 15 + 1e-6);
            assertThat(calf - body.leg().calf()).as("%s: calf ease", who).isGreaterThan(35);
            assertThat(lines.calf()).as("%s: declared calf", who).isCloseTo(calf, within(0.1));
            assertThat(hem)
                    .as("%s: hem over heel", who)
                    .isGreaterThanOrEqualTo(body.leg().heel() + 10 - 1e-9);
            assertThat(lines.thigh() + block.widths().knee() + hem)
                    .as("%s: leg wider than in a closer fit", who)
                    .isGreaterThan(slimmer + 20);
            slimmer = lines.thigh() + block.widths().knee() + hem;
        }
    }

    /** Across front and back on a level, measured on the seams as they are drawn. */
    private static double width(TrouserLines lines, double level) {
        return across(lines.front().outseam(), lines.front().inseam(), level)
                + across(lines.back().outseam(), lines.back().inseam(), level);
    }

    private static double across(Polyline outseam, Polyline inseam, double level) {
        return outseam.reversed().xAt(level) - inseam.reversed().xAt(level);
    }
}
