package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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
}
