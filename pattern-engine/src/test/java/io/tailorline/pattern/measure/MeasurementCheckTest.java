package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.testkit.MedianMan;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementCheckTest {

    /** The median man, his legs measured too and his shoulder not, mm. */
    private static Map<Measurement, Double> median() {
        Map<Measurement, Double> values = MedianMan.measurements();
        values.remove(Measurement.SHOULDER_LENGTH);
        values.put(Measurement.THIGH_GIRTH, 625.0);
        values.put(Measurement.KNEE_GIRTH, 408.0);
        values.put(Measurement.CALF_GIRTH, 392.0);
        return values;
    }

    /** A man of ANSUR II whose waist is 73 mm greater than his chest, mm and kg. */
    private static Map<Measurement, Double> corpulent() {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        values.put(Measurement.STATURE, 1795.0);
        values.put(Measurement.WEIGHT, 98.7);
        values.put(Measurement.NECK_GIRTH, 398.0);
        values.put(Measurement.CHEST_GIRTH, 1089.0);
        values.put(Measurement.WAIST_GIRTH, 1162.0);
        values.put(Measurement.HIP_GIRTH, 1153.0);
        values.put(Measurement.ARM_LENGTH, 575.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 334.6);
        values.put(Measurement.WRIST_GIRTH, 185.0);
        values.put(Measurement.INSIDE_LEG, 875.0);
        values.put(Measurement.THIGH_GIRTH, 692.0);
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

    private static MeasurementFinding only(List<MeasurementFinding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void an_average_man_raises_nothing() {
        assertThat(check(median())).isEmpty();
    }

    @Test
    void a_waist_greater_than_the_chest_is_a_body_like_any_other() {
        assertThat(check(corpulent())).isEmpty();
    }

    @Test
    void a_value_outside_the_hard_limits_is_impossible_with_value_unit_limits_and_what_may_have_happened() {
        assertThat(only(changed(Measurement.STATURE, 175.6)))
                .isInstanceOf(Impossible.class)
                .returns("measurements.stature", MeasurementFinding::where)
                .returns("175.60 mm", MeasurementFinding::value)
                .returns("1200 to 2300 mm", MeasurementFinding::expected)
                .returns(
                        "stature of 175.60 mm is outside 1200 to 2300 mm, the range of any body. Maybe centimetres were given as millimetres: that would be 1756 mm.",
                        MeasurementFinding::message)
                .returns(List.of(EntryError.CENTIMETRES_AS_MILLIMETRES), MeasurementFinding::maybe);
    }

    @Test
    void zero_negative_and_no_number_are_impossible() {
        for (double value : new double[] {0, -938, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(only(changed(Measurement.WAIST_GIRTH, value)))
                    .isInstanceOf(Impossible.class)
                    .satisfies(finding -> assertThat(finding.where()).isEqualTo("measurements.waistGirth"));
        }
    }

    @Test
    void a_wrist_thicker_than_the_arm_is_impossible() {
        Map<Measurement, Double> values = median();
        values.put(Measurement.WRIST_GIRTH, 260.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 200.0);

        assertThat(check(values)).filteredOn(Impossible.class::isInstance).hasSize(1);
    }

    @Test
    void a_knee_or_calf_thicker_than_the_thigh_or_a_leg_longer_inside_than_outside_is_impossible() {
        assertThat(changed(Measurement.KNEE_GIRTH, 640)).anyMatch(Impossible.class::isInstance);
        assertThat(changed(Measurement.CALF_GIRTH, 640)).anyMatch(Impossible.class::isInstance);
        assertThat(changed(Measurement.UPPER_ARM_GIRTH, 640)).anyMatch(Impossible.class::isInstance);
        assertThat(changed(Measurement.OUTSIDE_LEG, 840)).anyMatch(Impossible.class::isInstance);
    }

    @Test
    void the_left_side_is_checked_as_well() {
        MeasurementSet impossible =
                new MeasurementSet("b", Sex.MALE, median(), Map.of(Measurement.ARM_LENGTH, 59.0), Map.of());
        MeasurementSet suspect =
                new MeasurementSet("b", Sex.MALE, median(), Map.of(), Map.of(Measurement.ARM_LENGTH, 700.0));

        assertThat(only(MeasurementCheck.of(impossible)).where()).isEqualTo("left.armLength");
        assertThat(only(MeasurementCheck.of(suspect)).where()).isEqualTo("right.armLength");
    }

    @Test
    void a_suspect_measurement_is_named_with_what_the_others_let_expect_and_never_refused() {
        MeasurementFinding finding = only(changed(Measurement.WAIST_GIRTH, 1150));

        assertThat(finding).isInstanceOf(Unusual.class);
        assertThat(finding.where()).isEqualTo("measurements.waistGirth");
        assertThat(finding.value()).isEqualTo("1150 mm");
        assertThat(finding.expected()).matches("9\\d\\d \\+-\\d\\d mm");
        assertThat(finding.message()).contains("waistGirth of 1150 mm", finding.expected(), "measure it again");
    }

    @Test
    void typical_entry_errors_are_recognised() {
        assertThat(only(changed(Measurement.CHEST_GIRTH, 1058 / 2.54)).maybe())
                .contains(EntryError.INCHES_AS_CENTIMETRES);
        assertThat(only(changed(Measurement.NECK_GIRTH, 15.6)).maybe())
                .containsExactly(EntryError.INCHES_AS_MILLIMETRES);
        assertThat(only(changed(Measurement.WEIGHT, 186.5)).maybe()).contains(EntryError.POUNDS_AS_KILOGRAMS);
        assertThat(only(changed(Measurement.CHEST_GIRTH, 529)).maybe()).contains(EntryError.HALF_GIRTH);
        assertThat(only(changed(Measurement.HIP_GIRTH, 1980)).maybe()).contains(EntryError.DOUBLE_GIRTH);
        assertThat(only(changed(Measurement.INSIDE_LEG, 1060)).maybe()).contains(EntryError.OUTSIDE_LEG_AS_INSIDE);
        assertThat(only(changed(Measurement.ARM_LENGTH, 895)).maybe()).contains(EntryError.SLEEVE_FROM_NAPE);
        assertThat(only(changed(Measurement.ARM_LENGTH, 742)).maybe()).contains(EntryError.SLEEVE_FROM_NECK_SIDE);
    }

    @Test
    void two_digits_that_changed_places_are_recognised() {
        MeasurementFinding finding = only(changed(Measurement.CHEST_GIRTH, 1508));
        assertThat(finding.maybe()).contains(EntryError.DIGITS_TRANSPOSED);
        assertThat(finding.message()).contains("two digits were transposed: that would be 1058 mm");
    }

    @Test
    void a_form_in_another_unit_throughout_is_one_finding() {
        for (double factor : new double[] {0.1, 1 / 2.54, 1 / 25.4, 10, 2.54}) {
            Map<Measurement, Double> values = median();
            values.replaceAll((field, value) -> field.unit().equals("mm") ? value * factor : value);
            MeasurementFinding finding = only(check(values));
            assertThat(finding).isInstanceOf(Impossible.class);
            assertThat(finding.where()).isEqualTo("measurements");
            assertThat(finding.message()).contains("throughout", "1756 mm");
        }
    }

    @Test
    void a_value_outside_its_limits_does_not_blame_another() {
        assertThat(changed(Measurement.OVER_SHOULDER, 51))
                .filteredOn(Impossible.class::isInstance)
                .singleElement()
                .returns("measurements.overShoulder", MeasurementFinding::where);
    }

    @Test
    void of_swapped_fields_both_are_named() {
        Map<Measurement, Double> values = median();
        values.put(Measurement.CHEST_GIRTH, 860.0);
        values.put(Measurement.WAIST_GIRTH, 1100.0);

        MeasurementFinding finding = only(check(values));
        assertThat(finding).isInstanceOf(Unusual.class);
        assertThat(finding.maybe()).containsExactly(EntryError.FIELDS_SWAPPED);
        assertThat(finding.swapped()).containsExactlyInAnyOrder(Measurement.CHEST_GIRTH, Measurement.WAIST_GIRTH);
        assertThat(finding.message())
                .contains("chestGirth of 860 mm", "waistGirth of 1100 mm", "one of the two is wrong");
    }

    @Test
    void readings_that_lie_apart_ask_for_a_third() {
        MeasurementSet apart = repeated(Map.of(Measurement.CHEST_GIRTH, List.of(1050.0, 1080.0)));
        MeasurementSet near = repeated(Map.of(Measurement.CHEST_GIRTH, List.of(1050.0, 1062.0)));
        MeasurementSet third = repeated(Map.of(Measurement.CHEST_GIRTH, List.of(1050.0, 1080.0, 1053.0)));

        assertThat(only(MeasurementCheck.of(apart)).message())
                .isEqualTo(
                        "The readings of chestGirth lie 30 mm apart; at most 15 mm was expected. Please measure once more; until then the median, 1065 mm, is used.");
        assertThat(MeasurementCheck.of(near)).isEmpty();
        assertThat(MeasurementCheck.of(third)).isEmpty();
        assertThat(third.get(Measurement.CHEST_GIRTH)).isEqualTo(1053);
    }

    @Test
    void what_was_read_twice_alike_is_less_suspect() {
        MeasurementSet once = MeasurementSet.symmetric("b", Sex.MALE, with(Measurement.WAIST_GIRTH, 1060.0));
        MeasurementSet twice = new MeasurementSet(
                "b",
                Sex.MALE,
                median(),
                Map.of(),
                Map.of(),
                Map.of(Measurement.WAIST_GIRTH, List.of(1058.0, 1062.0, 1060.0)));

        assertThat(MeasurementCheck.of(once)).hasSize(1);
        assertThat(MeasurementCheck.of(twice)).isEmpty();
    }

    @Test
    void a_rare_size_is_unusual_even_when_nothing_else_was_taken() {
        assertThat(only(check(Map.of(Measurement.STATURE, 2150.0)))).isInstanceOf(Unusual.class);
        assertThat(check(Map.of(Measurement.STATURE, 1950.0))).isEmpty();
    }

    @Test
    void nothing_taken_is_nothing_found() {
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void rare_proportions_are_unusual_and_never_impossible() {
        assertThat(changed(Measurement.WAIST_GIRTH, 1200)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.THIGH_GIRTH, 780)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.INSIDE_LEG, 720)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.ARM_LENGTH, 470)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.NECK_GIRTH, 300)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.WEIGHT, 44)).isNotEmpty().allMatch(Unusual.class::isInstance);
        assertThat(changed(Measurement.STATURE, 2010)).isNotEmpty().allMatch(Unusual.class::isInstance);
    }

    @Test
    void inches_or_a_zero_too_few_in_any_one_length_of_a_real_body_are_found_and_named() throws Exception {
        MeasurementSet body = BodyJson.read(Path.of("src/test/resources/bodies/average-man.json"));
        assertThat(MeasurementCheck.of(body)).isEmpty();
        for (Measurement field : BodyModel.of(body.sex()).fields()) {
            for (double factor : field.unit().equals("mm") ? new double[] {1 / 2.54, 0.1} : new double[0]) {
                Map<Measurement, Double> values = new EnumMap<>(body.values());
                values.put(field, values.get(field) * factor);
                assertThat(check(values))
                        .as(field.fieldName())
                        .first()
                        .satisfies(
                                finding -> assertThat(finding.where()).isEqualTo("measurements." + field.fieldName()));
            }
        }
    }

    private static Map<Measurement, Double> with(Measurement measurement, double value) {
        Map<Measurement, Double> values = median();
        values.put(measurement, value);
        return values;
    }

    private static MeasurementSet repeated(Map<Measurement, List<Double>> repeats) {
        Map<Measurement, Double> values = median();
        repeats.keySet().forEach(values::remove);
        return new MeasurementSet("b", Sex.MALE, values, Map.of(), Map.of(), repeats);
    }
}
