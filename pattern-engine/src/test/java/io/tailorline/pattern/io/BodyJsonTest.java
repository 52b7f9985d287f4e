package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import org.junit.jupiter.api.Test;

class BodyJsonTest {

    private static final String BODY = """
            {"id":"b-7","sex":"male","unit":"mm",
             "measurements":{"stature":1756,"chestGirth":1059.5},
             "left":{"armLength":598},"right":{"armLength":593}}
            """;

    @Test
    void a_body_is_read_with_both_sides() throws FormatFault {
        MeasurementSet body = BodyJson.parse("body.json", BODY);

        assertThat(body.id()).isEqualTo("b-7");
        assertThat(body.sex()).isEqualTo(Sex.MALE);
        assertThat(body.get(Measurement.CHEST_GIRTH)).isEqualTo(1059.5);
        assertThat(body.leftSide().get(Measurement.ARM_LENGTH)).isEqualTo(598);
        assertThat(body.rightSide().get(Measurement.ARM_LENGTH)).isEqualTo(593);
        assertThat(body.isAsymmetric()).isTrue();
        assertThat(BodyJson.parse("again", BodyJson.text(body))).isEqualTo(body);
    }

    @Test
    void a_measurement_we_do_not_know_is_named() {
        assertThatThrownBy(() -> BodyJson.parse("body.json", BODY.replace("chestGirth", "chest")))
                .hasMessageStartingWith(
                        "body.json, $.measurements.chest: 1059.5; expected a known measurement: stature, weightKg");
    }

    @Test
    void a_misspelt_side_is_not_ignored() {
        assertThatThrownBy(() -> BodyJson.parse("body.json", BODY.replace("\"left\"", "\"lft\"")))
                .hasMessageStartingWith("body.json, $.lft: ")
                .hasMessageContaining("expected a known field: id, sex, unit, measurements, left, right, repeats");
    }

    @Test
    void a_number_in_quotes_is_no_number() {
        assertThatThrownBy(() -> BodyJson.parse("body.json", BODY.replace("1756", "\"1756\"")))
                .hasMessage("body.json, $.measurements.stature: \"1756\"; expected a number."
                        + " Write it as a number: without quotes and unit, with a decimal point: 1756.");
    }

    @Test
    void another_unit_is_refused() {
        assertThatThrownBy(() -> BodyJson.parse("body.json", BODY.replace("\"mm\"", "\"in\"")))
                .hasMessage("body.json, $.unit: \"in\"; expected \"mm\".");
    }

    @Test
    void a_field_given_twice_is_a_fault() {
        assertThatThrownBy(() -> BodyJson.parse("body.json", BODY.replace("chestGirth", "stature")))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining("'stature' is given twice; expected once.");
    }

    @Test
    void readings_taken_more_than_once_are_kept_and_their_middle_counts() throws Exception {
        MeasurementSet body = BodyJson.parse(
                "body",
                "{\"id\":\"b\",\"sex\":\"male\",\"unit\":\"mm\",\"measurements\":{\"chestGirth\":1059,\"waistGirth\":940},"
                        + "\"repeats\":{\"chestGirth\":[1059,1062],\"waistGirth\":[950]}}");

        assertThat(body.get(Measurement.CHEST_GIRTH)).isEqualTo(1060.5);
        assertThat(body.get(Measurement.WAIST_GIRTH)).isEqualTo(945);
        assertThat(BodyJson.parse("again", BodyJson.text(body))).isEqualTo(body);
    }
}
