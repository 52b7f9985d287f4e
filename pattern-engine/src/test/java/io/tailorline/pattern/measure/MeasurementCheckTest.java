package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementCheckTest {

    /** Medians of 2041 men, mm and kg. */
    private static Map<Measurement, Double> median() {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        values.put(Measurement.STATURE, 1756.0);
        values.put(Measurement.WEIGHT, 84.6);
        values.put(Measurement.NECK_GIRTH, 396.0);
        values.put(Measurement.CHEST_GIRTH, 1058.0);
        values.put(Measurement.WAIST_GIRTH, 938.0);
        values.put(Measurement.HIP_GIRTH, 1017.0);
        values.put(Measurement.ARM_LENGTH, 593.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 337.0);
        values.put(Measurement.WRIST_GIRTH, 176.0);
        values.put(Measurement.INSIDE_LEG, 845.0);
        values.put(Measurement.THIGH_GIRTH, 625.0);
        values.put(Measurement.KNEE_GIRTH, 408.0);
        values.put(Measurement.CALF_GIRTH, 392.0);
        return values;
    }

    private static List<MeasurementFinding> check(Map<Measurement, Double> values) {
        return MeasurementCheck.of(MeasurementSet.symmetric("b", Sex.MALE, values));
    }

    private static List<MeasurementFinding> changed(Measurement measurement, double value) {
        Map<Measurement, Double> values = median();
        values.put(measurement, value);
        return check(values);
    }

    @Test
    void an_average_man_raises_nothing() {
        assertThat(check(median())).isEmpty();
    }

    @Test
    void a_waist_greater_than_the_chest_is_a_body_like_any_other() {
        assertThat(changed(Measurement.WAIST_GIRTH, 1090)).isEmpty();
    }

    @Test
    void a_value_outside_the_hard_limits_is_impossible_with_value_unit_and_limits() {
        assertThat(changed(Measurement.STATURE, 175.6))
                .contains(new Impossible(
                        "measurements.stature",
                        "175.60 mm",
                        "1200 to 2300 mm",
                        "stature of 175.60 mm is outside 1200 to 2300 mm, the range of any body."));
    }

    @Test
    void a_wrist_thicker_than_the_arm_is_impossible() {
        Map<Measurement, Double> values = median();
        values.put(Measurement.WRIST_GIRTH, 260.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 200.0);

        assertThat(check(values)).filteredOn(Impossible.class::isInstance).hasSize(1);
    }

    @Test
    void a_knee_or_calf_thicker_than_the_thigh_is_impossible() {
        assertThat(changed(Measurement.KNEE_GIRTH, 640)).anyMatch(Impossible.class::isInstance);
        assertThat(changed(Measurement.CALF_GIRTH, 640)).anyMatch(Impossible.class::isInstance);
        assertThat(changed(Measurement.UPPER_ARM_GIRTH, 640)).anyMatch(Impossible.class::isInstance);
    }

    @Test
    void the_left_side_is_checked_as_well() {
        MeasurementSet set =
                new MeasurementSet("b", Sex.MALE, median(), Map.of(Measurement.ARM_LENGTH, 59.0), Map.of());

        assertThat(MeasurementCheck.of(set))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("left.armLength"));
    }

    @Test
    void rare_proportions_and_sizes_are_unusual_and_never_impossible() {
        assertThat(changed(Measurement.WAIST_GIRTH, 1200)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.THIGH_GIRTH, 780)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.INSIDE_LEG, 720)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.ARM_LENGTH, 500)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.NECK_GIRTH, 313)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.WEIGHT, 44)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.STATURE, 2010)).isNotEmpty().allMatch(Unusual.class::isInstance);
    }
}
