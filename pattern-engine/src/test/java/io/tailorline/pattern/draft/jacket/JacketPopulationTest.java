package io.tailorline.pattern.draft.jacket;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Jackets for a whole population of real men, read from the shared data when it lies beside the checkout. */
@OfMany
class JacketPopulationTest {

    private static final Map<String, Object> HOUSE = Map.of();

    @Test
    void every_twentieth_man_gets_a_sound_jacket_in_every_fit() throws FormatFault {
        assertThat(unsound(20, HOUSE)).isEmpty();
    }

    @Test
    void options_at_their_limits_stay_sound() throws FormatFault {
        assertThat(unsound(80, Map.of("jacket.lapelWidth", 65.0, "jacket.balance", -5.0)))
                .isEmpty();
        assertThat(unsound(80, Map.of("jacket.lapelWidth", 110.0, "jacket.balance", 25.0)))
                .isEmpty();
    }

    @Test
    void short_linings_stay_sound() throws FormatFault {
        assertThat(unsound(80, Map.of("jacket.lining", "half"))).isEmpty();
        assertThat(unsound(80, Map.of("jacket.lining", "quarter"))).isEmpty();
        assertThat(unsound(160, Map.of("jacket.lining", "none"))).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "population", matches = "all", disabledReason = "run with -Dpopulation=all")
    void every_man_gets_a_sound_jacket_in_every_fit() throws FormatFault {
        assertThat(unsound(1, HOUSE)).isEmpty();
    }

    private static List<String> unsound(int step, Map<String, Object> options) throws FormatFault {
        List<String> unsound = new ArrayList<>();
        for (MeasurementSet man : SharedBodies.men(step)) {
            for (Style.Fit fit : Style.Fit.values()) {
                problem(man, new Style(fit, Set.of(Garment.JACKET), options, List.of()))
                        .ifPresent(unsound::add);
            }
        }
        return unsound;
    }

    private static Optional<String> problem(MeasurementSet man, Style style) {
        try {
            GarmentDraft jacket =
                    JacketDraft.of(Figure.man(BodyReading.of(man).body().orElseThrow()), style);
            Certificate certificate = Certificate.of(
                    new Pattern(man.id(), style, man, jacket.pieces(), jacket.seams(), jacket.girths(), Map.of()));
            return certificate.isSound()
                    ? Optional.empty()
                    : Optional.of("%s %s: %s".formatted(man.id(), style.fit().word(), certificate.broken()));
        } catch (ImpossibleGeometry impossible) {
            return Optional.of("%s %s: %s".formatted(man.id(), style.fit().word(), impossible.getMessage()));
        }
    }
}
