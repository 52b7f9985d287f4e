package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.MeasuringNotes.Answer;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
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
    void what_the_customer_said_of_the_measurements_is_kept() throws FormatFault {
        MeasurementSet body = BodyJson.parse(
                "body.json",
                BODY.replace(
                        "\"left\"",
                        "\"answers\":{\"chestGirth\":\"me\",\"stature\":\"tailor\"},\"garment\":{\"chestGirth\":1169.5},"
                                + "\"estimated\":[\"stature\"],\"figure\":[\"fullSeat\",\"stooped\"],\"left\""));

        assertThat(body.notes().answers())
                .containsEntry(Measurement.CHEST_GIRTH, Answer.ME)
                .containsEntry(Measurement.STATURE, Answer.TAILOR);
        assertThat(body.notes().garment()).containsEntry(Measurement.CHEST_GIRTH, 1169.5);
        assertThat(body.notes().estimated()).containsExactly(Measurement.STATURE);
        assertThat(body.notes().figure()).containsExactly(FigureRemark.STOOPED, FigureRemark.FULL_SEAT);
        assertThat(BodyJson.parse("again", BodyJson.text(body))).isEqualTo(body);
        assertThat(body.notes().reasons())
                .extracting(Notice::text)
                .anyMatch(reason -> reason.contains("asks a tailor about stature"))
                .anyMatch(reason -> reason.contains("stooped, a round back") && reason.contains("a full seat"));
        assertThat(body.notes().remarks()).extracting(Notice::text).anyMatch(each -> each.contains("chestGirth"));
    }

    @Test
    void in_what_it_was_read_is_kept_where_it_is_not_metric() throws FormatFault {
        MeasurementSet body = BodyJson.parse(
                "body.json", BODY.replace("\"left\"", "\"readIn\":{\"length\":\"in\",\"weight\":\"st\"},\"left\""));

        assertThat(body.notes().units()).isEqualTo(new ReadingUnits(ReadingUnits.Length.IN, ReadingUnits.Weight.ST));
        assertThat(BodyJson.parse("again", BodyJson.text(body))).isEqualTo(body);
        assertThat(BodyJson.text(BodyJson.parse("body.json", BODY))).doesNotContain("readIn");
    }

    @Test
    void an_answer_that_nobody_gives_is_named() {
        assertThatThrownBy(() -> BodyJson.parse(
                        "body.json", BODY.replace("\"left\"", "\"answers\":{\"chestGirth\":\"maybe\"},\"left\"")))
                .hasMessageStartingWith("body.json, $.answers.chestGirth: \"maybe\"; expected");
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
