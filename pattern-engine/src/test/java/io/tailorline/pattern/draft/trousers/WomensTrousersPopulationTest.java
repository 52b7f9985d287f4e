package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A woman's own trousers, and bands that are no rectangle, on real bodies. */
@OfMany
class WomensTrousersPopulationTest {

    private static final int EVERY = Integer.getInteger("tailorline.trousers.every", 20);

    private static TreeSet<String> refused(List<MeasurementSet> bodies, Map<String, Object> options) {
        TreeSet<String> refused = new TreeSet<>();
        for (MeasurementSet body : bodies) {
            for (Style.Fit fit : Style.Fit.values()) {
                if (DraftedTrousers.isRefused(body, fit, options)) {
                    refused.add(body.id() + " " + fit.word());
                }
            }
        }
        return refused;
    }

    @Test
    void a_womans_own_trousers_are_refused_no_more_often_than_those_she_shares_with_men() throws Exception {
        List<MeasurementSet> women = SharedBodies.women(EVERY);
        TreeSet<String> shared = refused(women, Map.of());

        assertThat(refused(women, Map.of("trousers.cut", "womens"))).hasSizeLessThanOrEqualTo(shared.size());
        assertThat(refused(women, Map.of("trousers.cut", "womens", "trousers.shapedBand", true)))
                .hasSizeLessThanOrEqualTo(shared.size());
    }

    @Test
    void every_kind_of_band_is_certified_on_men_and_women() throws Exception {
        for (List<MeasurementSet> bodies : List.of(SharedBodies.men(2 * EVERY), SharedBodies.women(2 * EVERY))) {
            for (Map<String, Object> band : List.<Map<String, Object>>of(
                    Map.of("trousers.waistband", "gurkha"),
                    Map.of("trousers.shapedBand", true),
                    Map.of("trousers.loops", "braceButtons", "trousers.fishtail", true))) {
                assertThat(refused(bodies, band)).as("%s", band).isEmpty();
            }
        }
    }
}
