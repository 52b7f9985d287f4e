package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the check asks a customer: about the reading that was taken, of its side. */
class FindingWordsTest extends PortalTest {

    private static final Map<Measurement, Double> HEAVY =
            Map.of(Measurement.STATURE, 1700.0, Measurement.WEIGHT, 190.0, Measurement.ARM_LENGTH, 600.0);

    @Autowired
    private FindingWords words;

    private String said(Unusual finding) {
        return words.of(finding, MeasurementSet.symmetric("B-1", Sex.MALE, HEAVY), Locale.ENGLISH);
    }

    @Test
    void an_index_of_two_measures_is_told_as_neither_of_them() {
        String asked = said(new Unusual(
                "measurements.weightKg", "65.74 kg/m2", "15 to 50 kg/m2", Notice.verbatim("The body mass index.")));

        assertThat(asked).startsWith("Weight reads 190 kg;").doesNotContain("65.74", "m2");
    }

    @Test
    void a_reading_of_the_left_side_is_told_as_that_and_readings_apart_as_how_far() {
        MeasurementSet body = new MeasurementSet(
                "B-1",
                Sex.MALE,
                HEAVY,
                Map.of(Measurement.ARM_LENGTH, 690.0),
                Map.of(),
                Map.of(Measurement.STATURE, List.of(1700.0, 1735.0)));
        List<String> asked = MeasurementCheck.of(body).stream()
                .map(finding -> words.of(finding, body, Locale.ENGLISH))
                .toList();

        assertThat(asked)
                .anyMatch(each -> each.startsWith("Arm (left) reads 690 mm;"))
                .anyMatch(each -> each.startsWith("Height: the readings lie 35 mm apart."));
    }
}
