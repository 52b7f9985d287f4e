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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void a_scye_that_was_taped_on_one_side_is_judged_there() {
        MeasurementSet man = AverageMan.body();
        Map<Measurement, Double> values = new EnumMap<>(man.values());
        values.remove(Measurement.SCYE_DEPTH);
        Map<Measurement, Double> deep = Map.of(Measurement.SCYE_DEPTH, 330.0);

        assertThat(MeasurementCheck.of(new MeasurementSet(man.id(), man.sex(), values, deep, deep)))
                .filteredOn(finding -> finding.where().endsWith("scyeDepth"))
                .extracting(MeasurementFinding::where)
                .containsExactly("left.scyeDepth", "right.scyeDepth");
    }

    /** What is said of the outside leg is all that is wrong. */
    @ParameterizedTest
    @CsvSource({"OUTSIDE_LEG, 1950", "BUST_POINT_HEIGHT, 300"})
    void a_tape_is_not_judged_by_one_that_cannot_be(Measurement field, double mm) {
        MeasurementSet woman = SampleWomen.named("average");
        Map<Measurement, Double> values = new EnumMap<>(woman.values());
        values.put(
                Measurement.NECK_TO_BUST_POINT,
                RuledTape.OF_NECK_TO_BUST.usual(woman).orElseThrow().value());
        values.put(field, mm);

        assertThat(field.allows(mm)).isFalse();
        assertThat(MeasurementCheck.of(MeasurementSet.symmetric(woman.id(), woman.sex(), values)))
                .extracting(MeasurementFinding::where)
                .doesNotContain("measurements.neckToBustPoint");
    }

    private static List<MeasurementFinding> of(MeasurementSet body, Measurement field, double mm) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(field, mm);
        return MeasurementCheck.of(MeasurementSet.symmetric(body.id(), body.sex(), values)).stream()
                .filter(finding -> finding.where().endsWith(field.fieldName()))
                .toList();
    }
}
