package io.tailorline.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementRefusalsTest {

    /** Medians of 2041 men, mm, with one other value. */
    private static List<Refusal> refused(Measurement field, double value) {
        Map<Measurement, Double> values = new EnumMap<>(Map.of(
                Measurement.STATURE, 1756.0,
                Measurement.CHEST_GIRTH, 1058.0,
                Measurement.WAIST_GIRTH, 938.0,
                Measurement.HIP_GIRTH, 1017.0,
                Measurement.ARM_LENGTH, 593.0,
                Measurement.INSIDE_LEG, 845.0));
        values.put(field, value);
        return MeasurementRefusals.of(MeasurementSet.symmetric("b", Sex.MALE, values));
    }

    @Test
    void a_value_far_off_the_others_is_refused_with_what_they_suggest_and_the_likely_error() {
        assertThat(refused(Measurement.SHOULDER_LENGTH, 235)).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("measurement-implausible-maybe");
            assertThat(refusal.limit()).matches("1\\d\\d \\+-\\d+ mm");
            assertThat(refusal.words()).containsExactly("measure.shoulderLength", "entryError.shoulder-from-nape");
        });
        assertThat(refused(Measurement.CROTCH_LENGTH, 1190))
                .singleElement()
                .returns("measurement-implausible", Refusal::code);
    }

    @Test
    void a_value_outside_the_range_of_any_body_is_impossible() {
        assertThat(refused(Measurement.STATURE, 175)).first().returns("measurement-impossible", Refusal::code);
    }
}
