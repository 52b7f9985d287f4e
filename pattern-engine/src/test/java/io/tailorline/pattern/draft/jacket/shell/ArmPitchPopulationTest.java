package io.tailorline.pattern.draft.jacket.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sleeve set as far back or forward as the rule allows, on narrow and wide armholes. */
@OfMany
class ArmPitchPopulationTest {

    @Test
    void a_sleeve_can_be_set_back_and_forward_on_every_body() throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(60));
        bodies.addAll(SharedBodies.women(40));
        for (MeasurementSet body : bodies) {
            for (double pitch : new double[] {-15, 15}) {
                DraftResult result = jacket(body, pitch);
                assertThat(result).as("%s %s: %s", body.id(), pitch, result).isInstanceOf(Drafted.class);
                assertThat(Certificate.of(((Drafted) result).pattern()).broken())
                        .as("%s %s", body.id(), pitch)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_sleeve_that_cannot_hang_so_far_back_is_told_with_what_was_drawn() throws Exception {
        List<String> told = new ArrayList<>();
        for (MeasurementSet woman : SharedBodies.women(40)) {
            ((Drafted) jacket(woman, -15))
                    .notices().stream()
                            .filter(notice -> notice.code().equals("note.jacket.arm-pitch"))
                            .forEach(notice -> told.add(notice.text()));
        }
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("instead of -15", "leave the front"));
    }

    private static DraftResult jacket(MeasurementSet body, double pitch) {
        Style style = new Style(
                Fit.SLIM, Set.of(Garment.JACKET), Map.of(), List.of(new Alteration("armPitch", Side.BOTH, pitch)));
        return new PatternEngine().draftUncertified(body.id(), style, body);
    }
}
