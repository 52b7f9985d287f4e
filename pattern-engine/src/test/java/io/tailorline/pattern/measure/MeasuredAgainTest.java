package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.MeasuringNotes.Answer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A note belongs to one reading. */
class MeasuredAgainTest {

    private static final MeasuringNotes SAID = new MeasuringNotes(
            Map.of(Measurement.CHEST_GIRTH, Answer.ME, Measurement.HIP_GIRTH, Answer.ME),
            Map.of(Measurement.CHEST_GIRTH, 1150.0, Measurement.HIP_GIRTH, 1060.0),
            Set.of(Measurement.CHEST_GIRTH, Measurement.HIP_GIRTH),
            Set.of(FigureRemark.STOOPED));

    private static MeasurementSet body(double chest, MeasuringNotes notes) {
        return new MeasurementSet(
                "B-1",
                Sex.MALE,
                Map.of(Measurement.CHEST_GIRTH, chest, Measurement.HIP_GIRTH, 1000.0),
                Map.of(),
                Map.of(),
                Map.of(),
                notes);
    }

    @Test
    void what_was_said_of_a_reading_is_not_said_of_the_one_that_takes_its_place() {
        MeasuringNotes notes = body(1010, SAID).measuredAfter(body(1040, SAID)).notes();

        assertThat(notes.garment()).isEqualTo(Map.of(Measurement.HIP_GIRTH, 1060.0));
        assertThat(notes.estimated()).containsExactly(Measurement.HIP_GIRTH);
        assertThat(notes.answers()).isEqualTo(Map.of(Measurement.HIP_GIRTH, Answer.ME));
        assertThat(notes.figure()).containsExactly(FigureRemark.STOOPED);
    }

    @Test
    void what_is_said_anew_and_of_what_was_not_measured_again_stays() {
        MeasuringNotes anew = new MeasuringNotes(
                Map.of(Measurement.CHEST_GIRTH, Answer.TAILOR),
                Map.of(Measurement.CHEST_GIRTH, 1120.0),
                Set.of(),
                Set.of());

        assertThat(body(1010, anew).measuredAfter(body(1040, SAID)).notes()).isEqualTo(anew);
        assertThat(body(1040, SAID).measuredAfter(body(1040, SAID))).isEqualTo(body(1040, SAID));
    }
}
