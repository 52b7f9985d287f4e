package io.tailorline.pattern.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.refusal.Reason;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyReadingTest {

    private static Map<Measurement, Double> required() {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        values.put(Measurement.STATURE, 1756.0);
        values.put(Measurement.NECK_GIRTH, 398.0);
        values.put(Measurement.CHEST_GIRTH, 1059.0);
        values.put(Measurement.WAIST_GIRTH, 941.0);
        values.put(Measurement.HIP_GIRTH, 1020.0);
        values.put(Measurement.SHOULDER_LENGTH, 150.0);
        values.put(Measurement.ARM_LENGTH, 593.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 337.0);
        values.put(Measurement.WRIST_GIRTH, 176.0);
        values.put(Measurement.INSIDE_LEG, 846.0);
        return values;
    }

    @Test
    void every_required_measurement_that_misses_is_named() {
        Map<Measurement, Double> values = required();
        values.remove(Measurement.CHEST_GIRTH);
        values.remove(Measurement.INSIDE_LEG);
        BodyReading reading = BodyReading.of(MeasurementSet.symmetric("body", Sex.MALE, values));
        assertThat(reading.body()).isEmpty();
        assertThat(reading.missing())
                .extracting(Reason::where)
                .containsExactly("measurements.chestGirth", "measurements.insideLeg");
        assertThat(reading.missing().get(0).expected()).isEqualTo("600 to 1900 mm");
    }

    @Test
    void what_was_not_taken_is_estimated_and_said() {
        BodyReading reading = BodyReading.of(MeasurementSet.symmetric("body", Sex.MALE, required()));
        Body body = reading.body().orElseThrow();
        assertThat(body.lengths().backWaist()).isCloseTo(443, offset(2.0));
        assertThat(body.leg().thigh()).isCloseTo(622, offset(3.0));
        assertThat(reading.notes())
                .hasSize(13)
                .anySatisfy(
                        note -> assertThat(note.text())
                                .matches(
                                        "bodyRise was not taken: estimated from the other measurements as 24[0-9] \\+-1[0-9] mm\\."));
    }

    @Test
    void what_was_taken_is_not_estimated() {
        Map<Measurement, Double> values = required();
        values.put(Measurement.BACK_WAIST_LENGTH, 430.0);
        values.put(Measurement.WAIST_TO_HIP, 200.0);
        BodyReading reading = BodyReading.of(MeasurementSet.symmetric("body", Sex.MALE, values));
        assertThat(reading.body().orElseThrow().lengths().backWaist()).isEqualTo(430);
        assertThat(reading.body().orElseThrow().lengths().backSeat()).isEqualTo(633);
        assertThat(reading.notes()).noneMatch(note -> note.text().startsWith("backWaistLength"));
    }

    @Test
    void a_womans_bust_is_estimated_and_said() {
        BodyReading reading = BodyReading.of(MeasurementSet.symmetric("body", Sex.FEMALE, required()));
        Body body = reading.body().orElseThrow();
        assertThat(body.lengths().frontWaist() - body.lengths().backWaist()).isBetween(0.0, 60.0);
        assertThat(body.bust().underBust()).isEqualTo(909);
        assertThat(body.bust().pointWidth()).isCloseTo(221.8, offset(0.1));
        assertThat(body.bust().pointDepth()).isBetween(270.0, 310.0);
        assertThat(reading.notes())
                .hasSize(16)
                .extracting(Notice::text)
                .contains("underBustGirth was not taken: estimated from the bust girth for cup B as 909.0 mm.");
    }

    @Test
    void an_estimated_bust_point_height_gives_the_depth_it_was_estimated_from() {
        MeasurementSet woman = MeasurementSet.symmetric("body", Sex.FEMALE, required());
        BodyReading estimated = BodyReading.of(woman);
        double height = estimated.notes().stream()
                .filter(note -> note.text().startsWith("bustPointHeight"))
                .mapToDouble(note -> Double.parseDouble(note.text().replaceAll(".* as ([0-9.]+) .*", "$1")))
                .findFirst()
                .orElseThrow();
        Map<Measurement, Double> values = required();
        values.put(Measurement.BUST_POINT_HEIGHT, height);
        BodyReading taken = BodyReading.of(MeasurementSet.symmetric("body", Sex.FEMALE, values));
        assertThat(taken.body().orElseThrow().bust().pointDepth())
                .isCloseTo(estimated.body().orElseThrow().bust().pointDepth(), offset(1.0));
    }

    @Test
    void a_tape_from_neck_to_bust_gives_its_depth_whatever_heights_were_taken() {
        Map<Measurement, Double> values = required();
        values.put(Measurement.NECK_TO_BUST_POINT, 271.0);
        values.put(Measurement.BUST_POINT_WIDTH, 196.0);
        for (double outsideLeg : new double[] {1040, 1061}) {
            values.put(Measurement.OUTSIDE_LEG, outsideLeg);
            BodyReading reading = BodyReading.of(MeasurementSet.symmetric("body", Sex.FEMALE, values));
            Bust bust = reading.body().orElseThrow().bust();
            assertThat(bust.pointDepth()).isEqualTo(271);
            assertThat(bust.pointWidth()).isEqualTo(196);
            assertThat(reading.notes())
                    .extracting(Notice::text)
                    .noneMatch(note -> note.startsWith("bustPoint") || note.startsWith("neckToBust"));
        }
    }

    @Test
    void a_man_has_no_bust() {
        BodyReading reading = BodyReading.of(MeasurementSet.symmetric("body", Sex.MALE, required()));
        assertThat(reading.body().orElseThrow().bust()).isEqualTo(Bust.NONE);
    }
}
