package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Reason;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bodies that nobody has: dolls, giants, and random ones whose every measurement strays far from the others. Each gets
 * a whole suit with a green certificate, or a reason that names what cannot be drafted.
 * {@code -Dtailorline.hardBodies=10000} tries more.
 */
class HardBodiesTest {

    private static final int BODIES = Integer.getInteger("tailorline.hardBodies", 150);
    /** How many of the random suits may be stopped by the certificate alone, in a hundred. */
    private static final double STOPPED_LATE = 4;

    private final PatternEngine engine = new PatternEngine();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> stopped = new ArrayList<>();

    private static Style suit(int index) {
        Style.Fit fit = Style.Fit.values()[index % Style.Fit.values().length];
        return new Style(fit, EnumSet.allOf(Garment.class), Map.of(), List.of());
    }

    private static MeasurementSet changed(
            MeasurementSet body, Sex sex, BiFunction<Measurement, Double, Double> change) {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        body.values().forEach((measurement, value) -> values.put(measurement, change.apply(measurement, value)));
        return MeasurementSet.symmetric(body.id(), sex, values);
    }

    private void tried(MeasurementSet body, int index) {
        DraftResult result = engine.draft(body.id(), suit(index), body);
        if (result instanceof Drafted drafted) {
            assertThat(drafted.pattern().pieces()).isNotEmpty();
            outcomes.merge("drafted", 1, Integer::sum);
            return;
        }
        for (Reason reason : ((Rejected) result).reasons()) {
            assertThat(reason.where()).isNotBlank();
            assertThat(reason.expected()).isNotBlank();
            assertThat(reason.message()).isNotBlank();
        }
        boolean late = engine.draftUncertified(body.id(), suit(index), body) instanceof Drafted;
        outcomes.merge(late ? "stopped by the certificate" : "refused", 1, Integer::sum);
        if (late) {
            stopped.add(body.id() + " " + ((Rejected) result).reasons().get(0).message());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.6", "0.75", "1.1", "1.25"})
    void a_real_body_scaled_as_a_whole_is_drafted_or_refused_by_name(double scale) throws Exception {
        int index = 0;
        for (MeasurementSet body : SharedBodies.men(BODIES > 1000 ? 1 : 60)) {
            tried(changed(body, body.sex(), (measurement, value) -> scaled(measurement, value, scale)), index++);
        }
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "scaled by {0}: {1}", scale, outcomes);
        assertThat(stopped).isEmpty();
    }

    private static double scaled(Measurement measurement, double value, double scale) {
        return measurement.unit().equals("mm")
                ? value * scale
                : measurement.unit().equals("kg") ? value * scale * scale * scale : value;
    }

    @Test
    void random_extremes_are_drafted_or_refused_by_name() {
        SplittableRandom chance = new SplittableRandom(20261125);
        List<MeasurementSet> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            double spread = 0.05 + 0.35 * chance.nextDouble();
            Sex sex = chance.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            bodies.add(changed(
                    AverageMan.body(),
                    sex,
                    (measurement, value) -> value * (1 + spread * (2 * chance.nextDouble() - 1))));
        }
        for (int i = 0; i < bodies.size(); i++) {
            tried(bodies.get(i), i);
        }
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "random extremes: {0}", outcomes);
        assertThat(stopped).hasSizeLessThanOrEqualTo((int) (BODIES * STOPPED_LATE / 100));
    }
}
