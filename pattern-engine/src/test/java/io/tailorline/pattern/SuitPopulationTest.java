package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real men, each either drafted with a green certificate or refused with a reason; refusals are counted. */
@OfMany
class SuitPopulationTest {

    @Test
    void every_twentieth_man_gets_a_certified_suit() throws Exception {
        PatternEngine engine = new PatternEngine();
        Map<String, String> refused = new TreeMap<>();
        int drafted = 0;
        for (MeasurementSet body : SharedBodies.men(20)) {
            DraftResult result = engine.draft(body.id(), Style.twoPiece(), body);
            if (result instanceof Rejected rejected) {
                refused.put(body.id(), rejected.reasons().get(0).message());
            } else {
                drafted += ((Drafted) result).pattern().pieces().isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused).isEmpty();
        assertThat(drafted).isGreaterThan(100);
    }
}
