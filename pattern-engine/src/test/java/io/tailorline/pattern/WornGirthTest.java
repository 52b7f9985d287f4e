package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WornGirthTest {

    private static Estimate chest(Map<Measurement, Double> known) {
        return Objects.requireNonNull(LikelyBody.of(Sex.MALE, known).expected().get(Measurement.CHEST_GIRTH));
    }

    @Test
    void a_finished_jacket_reads_its_ease_over_the_chest() {
        assertThat(WornGirth.CHEST.ease(Style.twoPiece(), Sex.MALE)).isEqualTo(110);
    }

    /**
     * A regular jacket has 110 over the chest, a slim one 80, a wide one 150: 30 tighter or 40 wider is another fit.
     */
    @Test
    void of_jackets_cut_for_height_and_weight_alone_one_in_three_or_four_wears_like_another_fit() {
        Estimate estimate = chest(Map.of(Measurement.STATURE, 1756.0, Measurement.WEIGHT, 85.0));

        double altered = WornGirth.CHEST.altered(estimate, Fit.REGULAR);

        assertThat(estimate.spread()).isCloseTo(32, within(3.0));
        assertThat(altered).isBetween(0.23, 0.34);
    }

    @Test
    void a_measured_chest_needs_hardly_an_alteration() {
        assertThat(WornGirth.CHEST.altered(new Estimate(1059, 5), Fit.REGULAR)).isLessThan(0.001);
    }

    @Test
    void a_tight_fit_forgives_least() {
        Estimate estimate = new Estimate(1059, 32);

        assertThat(WornGirth.CHEST.altered(estimate, Fit.SLIM))
                .isGreaterThan(WornGirth.CHEST.altered(estimate, Fit.COMFORT));
    }

    @Test
    void no_garment_is_drafted_by_ease_over_the_height() {
        assertThat(WornGirth.over(Measurement.STATURE)).isEmpty();
        assertThat(WornGirth.over(Measurement.HIP_GIRTH)).contains(WornGirth.SEAT);
    }
}
