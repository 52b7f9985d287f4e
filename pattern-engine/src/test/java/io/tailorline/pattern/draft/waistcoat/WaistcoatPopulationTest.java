package io.tailorline.pattern.draft.waistcoat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Waistcoats for a whole population, read from the shared data when it lies beside the checkout. */
class WaistcoatPopulationTest {

    @Test
    void every_twentieth_man_gets_a_sound_waistcoat_in_every_fit() throws PatternFormatFault {
        assertThat(unsound(SharedBodies.men(20), Map.of())).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "population", matches = "all", disabledReason = "run with -Dpopulation=all")
    void every_man_gets_a_sound_waistcoat_in_every_fit() throws PatternFormatFault {
        assertThat(unsound(SharedBodies.men(1), Map.of())).isEmpty();
    }

    private static List<String> unsound(List<MeasurementSet> bodies, Map<String, Object> options) {
        List<String> unsound = new ArrayList<>();
        for (MeasurementSet body : bodies) {
            for (Style.Fit fit : Style.Fit.values()) {
                problem(body, new Style(fit, Set.of(Garment.WAISTCOAT), options, List.of()))
                        .ifPresent(unsound::add);
            }
        }
        return unsound;
    }

    static Optional<String> problem(MeasurementSet body, Style style) {
        String who = "%s %s %s %s".formatted(body.id(), style.fit().word(), style.options(), style.alterations());
        try {
            Figure figure = new Figure(
                    body.sex(), BodyReading.of(body).body().orElseThrow(), Alterations.of(style, Side.RIGHT));
            GarmentDraft draft = WaistcoatDraft.of(figure, style);
            Certificate certificate = Certificate.of(
                    new Pattern(body.id(), style, body, draft.pieces(), draft.seams(), draft.girths(), Map.of()));
            return certificate.isSound()
                    ? Optional.empty()
                    : Optional.of("%s: %s".formatted(who, certificate.broken()));
        } catch (ImpossibleGeometry impossible) {
            return Optional.of("%s: %s".formatted(who, impossible.getMessage()));
        }
    }
}
