package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A suit on a machine so busy that the time is up before a search has begun. */
class NoTimeTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2);

    /** One after the other the pieces use 12 % of the cloth. */
    private static final double A_FIRST_FILL = 0.55;

    private static Pattern suit() {
        Map<Measurement, Double> man = new EnumMap<>(Measurement.class);
        man.put(Measurement.STATURE, 1756.0);
        man.put(Measurement.NECK_GIRTH, 398.0);
        man.put(Measurement.CHEST_GIRTH, 1059.0);
        man.put(Measurement.WAIST_GIRTH, 941.0);
        man.put(Measurement.HIP_GIRTH, 1020.0);
        man.put(Measurement.SHOULDER_LENGTH, 150.0);
        man.put(Measurement.ARM_LENGTH, 593.0);
        man.put(Measurement.UPPER_ARM_GIRTH, 337.0);
        man.put(Measurement.WRIST_GIRTH, 176.0);
        man.put(Measurement.INSIDE_LEG, 846.0);
        MeasurementSet body = new MeasurementSet("b", Sex.MALE, man, Map.of(), Map.of());
        return ((Drafted) new PatternEngine().draft("A17", Style.twoPiece(), body)).pattern();
    }

    private static MarkerRequest request(Pattern suit, double seconds) {
        return new MarkerRequest(List.of(suit), Material.SHELL, CLOTH, SearchBudget.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.05})
    void the_first_fill_is_finished_before_it_answers(double seconds) {
        Pattern suit = suit();

        MarkerResult.Made made = (MarkerResult.Made) new MarkerMaker().make(request(suit, seconds));

        assertThat(made.marker().efficiency()).isGreaterThan(A_FIRST_FILL);
        assertThat(MarkerCheck.check(made.marker(), List.of(suit)).failures()).isEmpty();
    }

    /** Every look at the clock takes a second: the time is up with the first pieces of the fill. */
    @Test
    void a_time_that_is_up_in_the_middle_of_the_fill_does_not_end_it() {
        AtomicLong clock = new AtomicLong();
        MarkerMaker busy = new MarkerMaker(() -> clock.addAndGet(1_000_000_000));

        MarkerResult.Made made = (MarkerResult.Made) busy.make(request(suit(), 5));

        assertThat(made.marker().efficiency()).isGreaterThan(A_FIRST_FILL);
    }
}
