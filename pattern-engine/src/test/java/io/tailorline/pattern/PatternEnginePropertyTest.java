package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PatternEnginePropertyTest {

    private final PatternEngine engine = new PatternEngine();

    /** Every measurement of the average man changed by itself, by up to {@code spread}. */
    private static MeasurementSet distorted(long seed, double spread) {
        Random chance = new Random(seed);
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        AverageMan.body()
                .values()
                .forEach((measurement, value) ->
                        values.put(measurement, value * (1 + spread * (2 * chance.nextDouble() - 1))));
        return MeasurementSet.symmetric("distorted-" + seed, Sex.MALE, values);
    }

    @Property(tries = 80, seed = "4711")
    void a_body_is_drafted_soundly_or_refused_with_reasons_and_never_breaks_the_engine(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.5) double spread, @ForAll Style.Fit fit) {
        Style style = new Style(fit, Style.twoPiece().garments(), Map.of(), java.util.List.of());

        DraftResult result = engine.draft("order-1", style, distorted(seed, spread));

        if (result instanceof Drafted drafted) {
            assertThat(Certificate.of(drafted.pattern()).isSound()).isTrue();
        } else {
            assertThat(((Rejected) result).reasons()).allSatisfy(reason -> {
                assertThat(reason.where()).isNotBlank();
                assertThat(reason.expected()).isNotBlank();
                assertThat(reason.message()).isNotBlank();
            });
        }
    }

    @Property(tries = 40, seed = "4712")
    void bodies_near_the_average_are_drafted(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.08) double spread) {
        assertThat(engine.draft("order-1", Style.twoPiece(), distorted(seed, spread)))
                .isInstanceOf(Drafted.class);
    }
}
