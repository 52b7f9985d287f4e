package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tapes that no survey has, against what the rules of drafting tell of this body. */
class RuledTapeCheckTest {

    @Test
    void a_usual_tape_is_not_asked_for_again() {
        for (RuledTape tape : RuledTape.values()) {
            MeasurementSet body = SampleWomen.named("average");
            double usual = tape.usual(body).orElseThrow().value();
            assertThat(of(body, tape.measurement(), usual + tape.residual())).isEmpty();
            assertThat(of(body, tape.measurement(), usual - tape.residual())).isEmpty();
        }
    }

    @Test
    void a_scye_far_deeper_or_higher_than_the_body_has_it_is_asked_for_again_with_its_range() {
        for (double depth : new double[] {330, 185}) {
            assertThat(of(AverageMan.body(), Measurement.SCYE_DEPTH, depth))
                    .singleElement()
                    .isInstanceOf(Unusual.class)
                    .satisfies(finding -> {
                        assertThat(finding.where()).isEqualTo("measurements.scyeDepth");
                        assertThat(finding.expected()).matches("2\\d\\d mm to 29\\d mm");
                        assertThat(finding.message()).contains("Please measure it again");
                    });
        }
    }

    @Test
    void a_chest_of_700_across_is_refused_with_what_this_body_allows() {
        assertThat(of(AverageMan.body(), Measurement.ACROSS_CHEST, 700))
                .singleElement()
                .isInstanceOf(Implausible.class)
                .satisfies(finding -> assertThat(finding.expected()).matches("33\\d mm to 64\\d mm"));
        assertThat(of(AverageMan.body(), Measurement.ACROSS_CHEST, 520))
                .singleElement()
                .isInstanceOf(Unusual.class);
    }

    private static List<MeasurementFinding> of(MeasurementSet body, Measurement field, double mm) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(field, mm);
        return MeasurementCheck.of(MeasurementSet.symmetric(body.id(), body.sex(), values)).stream()
                .filter(finding -> finding.where().endsWith(field.fieldName()))
                .toList();
    }
}
