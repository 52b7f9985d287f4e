package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that a form takes, but that no one has beside his other measurements. */
class ImplausibleValueTest {

    private static MeasurementSet with(Measurement field, double value, boolean requiredOnly) {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        AverageMan.body().values().forEach((measurement, taken) -> {
            if (!requiredOnly || BodyReading.REQUIRED.contains(measurement)) {
                values.put(measurement, taken);
            }
        });
        values.put(field, value);
        return MeasurementSet.symmetric("b", Sex.MALE, values);
    }

    @ParameterizedTest
    @CsvSource({
        "BODY_RISE, 480, 2",
        "BODY_RISE, 130, 2",
        "CROTCH_LENGTH, 1190, 6",
        "CROTCH_LENGTH, 390, 6",
        "SHOULDER_LENGTH, 235, 1",
        "BACK_WAIST_LENGTH, 690, 4"
    })
    void a_value_far_from_all_others_is_refused_with_what_they_suggest(Measurement field, double value, int hundreds) {
        for (boolean requiredOnly : List.of(true, false)) {
            List<MeasurementFinding> refused = MeasurementCheck.impossible(with(field, value, requiredOnly));

            assertThat(refused).singleElement().satisfies(finding -> {
                assertThat(finding).isInstanceOf(Implausible.class);
                assertThat(finding.where()).isEqualTo("measurements." + field.fieldName());
                assertThat(finding.value()).isEqualTo("%.0f mm".formatted(value));
                assertThat(finding.expected()).matches(hundreds + "\\d\\d \\+-\\d+ mm");
            });
            assertThat(new PatternEngine().draft("b", Style.twoPiece(), with(field, value, requiredOnly)))
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void the_likely_error_is_named() {
        assertThat(MeasurementCheck.impossible(with(Measurement.SHOULDER_LENGTH, 235, false))
                        .get(0)
                        .maybe())
                .contains(EntryError.SHOULDER_FROM_NAPE);
        assertThat(MeasurementCheck.of(with(Measurement.BODY_RISE, 490, false))
                        .get(0)
                        .maybe())
                .contains(EntryError.DOUBLE_GIRTH);
    }

    @Test
    void a_crotch_length_shorter_than_the_rise_is_impossible() {
        Map<Measurement, Double> values = new EnumMap<>(AverageMan.body().values());
        values.put(Measurement.BODY_RISE, 430.0);
        values.put(Measurement.CROTCH_LENGTH, 420.0);

        assertThat(MeasurementCheck.impossible(MeasurementSet.symmetric("b", Sex.MALE, values)))
                .extracting(MeasurementFinding::message)
                .anyMatch(message -> message.contains("bodyRise of 430 mm is not less than crotchLength (420 mm)"));
    }

    @Test
    void a_rise_that_reaches_above_the_waist_is_asked_about() {
        Map<Measurement, Double> values = new EnumMap<>(AverageMan.body().values());
        values.put(Measurement.BODY_RISE, values.get(Measurement.BODY_RISE) + 60);

        assertThat(MeasurementCheck.of(MeasurementSet.symmetric("b", Sex.MALE, values)))
                .extracting(MeasurementFinding::where)
                .contains("measurements.bodyRise");
    }

    @Test
    void sides_that_lie_80_mm_apart_are_asked_about_whatever_else_was_taken() {
        MeasurementSet few = MeasurementSet.symmetric(
                "b", Sex.MALE, Map.of(Measurement.STATURE, 1756.0, Measurement.THIGH_GIRTH, 620.0));
        MeasurementSet apart =
                new MeasurementSet("b", Sex.MALE, few.values(), Map.of(Measurement.THIGH_GIRTH, 700.0), Map.of());

        assertThat(MeasurementCheck.of(apart)).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo("left.thighGirth");
            assertThat(finding.value()).isEqualTo("700 mm");
            assertThat(finding.expected()).isEqualTo("620 mm +-40 mm");
        });
    }

    @Test
    void no_real_body_is_refused() throws Exception {
        assertThat(SharedBodies.men(5))
                .allMatch(body -> MeasurementCheck.impossible(body).isEmpty());
        assertThat(SharedBodies.women(5))
                .allMatch(body -> MeasurementCheck.impossible(body).isEmpty());
    }
}
