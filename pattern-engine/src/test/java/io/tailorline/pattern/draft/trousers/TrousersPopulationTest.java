package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@OfMany
class TrousersPopulationTest {

    @Test
    void every_real_man_gets_certified_trousers_in_every_fit() throws Exception {
        Map<String, String> refused = new TreeMap<>();
        for (MeasurementSet body : SharedBodies.men(20)) {
            for (Style.Fit fit : Style.Fit.values()) {
                Style style = new Style(fit, Set.of(Garment.TROUSERS), Map.of(), List.of());
                if (new PatternEngine().draft(body.id(), style, body) instanceof DraftResult.Rejected rejected) {
                    refused.put(
                            body.id() + " " + fit.word(),
                            rejected.reasons().get(0).message());
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void pleats_and_darts_of_real_waists_are_notched_clear_of_each_other() throws Exception {
        Map<String, String> refused = new TreeMap<>();
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(40));
        bodies.addAll(SharedBodies.women(40));
        for (MeasurementSet body : bodies) {
            for (String pleats : List.of("1", "2")) {
                for (String direction : List.of("in", "out")) {
                    Map<String, Object> options =
                            Map.of("trousers.pleats", pleats, "trousers.pleatDirection", direction);
                    Style style = new Style(Style.Fit.SLIM, Set.of(Garment.TROUSERS), options, List.of());
                    if (new PatternEngine().draft(body.id(), style, body) instanceof DraftResult.Rejected rejected) {
                        refused.put(
                                body.id() + " " + options,
                                rejected.reasons().get(0).message());
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
    }
}
