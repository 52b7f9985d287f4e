package io.tailorline.pattern.check.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How front, armhole, side body and back share the chest line on real bodies. */
@OfMany
class FrontToBackPopulationTest {

    private final Map<FitRule, List<FitMeasure>> read = new EnumMap<>(FitRule.class);

    @Test
    void a_mans_front_matches_his_back_wherever_the_arm_leaves_room() throws FormatFault {
        measure(SharedBodies.men(40));

        assertThat(within(FitRule.FRONT_TO_BACK)).isGreaterThan(0.55);
        assertThat(median(FitRule.FRONT_TO_BACK)).isBetween(1.04, 1.10);
        assertThat(within(FitRule.FRONT_SHOULDER_OVERHANG)).isGreaterThan(0.98);
        assertThat(within(FitRule.SIDE_BODY_SCYE)).isGreaterThan(0.95);
        assertThat(within(FitRule.SIDE_BODY_WAIST)).isGreaterThan(0.94);
    }

    @Test
    void a_womans_front_matches_her_back_along_the_chest_line() throws FormatFault {
        measure(SharedBodies.women(25));

        assertThat(within(FitRule.FRONT_TO_BACK)).isGreaterThan(0.45);
        assertThat(median(FitRule.FRONT_TO_BACK)).isBetween(1.0, 1.10);
        assertThat(within(FitRule.FRONT_SHOULDER_OVERHANG)).isGreaterThan(0.97);
        assertThat(within(FitRule.SIDE_BODY_SCYE)).isGreaterThan(0.70);
        assertThat(within(FitRule.SIDE_BODY_WAIST)).isGreaterThan(0.97);
    }

    private void measure(List<MeasurementSet> bodies) {
        PatternEngine engine = new PatternEngine();
        for (MeasurementSet body : bodies) {
            if (engine.draftUncertified(body.id(), Style.threePiece(), body) instanceof Drafted suit) {
                FitMeasures.of(suit.pattern())
                        .forEach(measure -> read.computeIfAbsent(measure.rule(), rule -> new ArrayList<>())
                                .add(measure));
            }
        }
    }

    private double within(FitRule rule) {
        List<FitMeasure> measures = read.getOrDefault(rule, List.of());
        return (double) measures.stream().filter(FitMeasure::isWithin).count() / measures.size();
    }

    private double median(FitRule rule) {
        double[] sorted = read.getOrDefault(rule, List.of()).stream()
                .mapToDouble(FitMeasure::finished)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
