package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
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

    /** A real one, the only one of 993 whose armhole in comfort rises less than 60 mm above its pitch. */
    @Test
    void a_long_shoulder_that_slopes_over_a_small_bust_is_drafted_in_comfort() {
        Map<Measurement, Double> values = Map.ofEntries(
                Map.entry(Measurement.STATURE, 1640.0),
                Map.entry(Measurement.NECK_GIRTH, 311.0),
                Map.entry(Measurement.CHEST_GIRTH, 800.0),
                Map.entry(Measurement.WAIST_GIRTH, 824.0),
                Map.entry(Measurement.HIP_GIRTH, 933.0),
                Map.entry(Measurement.SHOULDER_LENGTH, 147.0),
                Map.entry(Measurement.SHOULDER_SLOPE, 27.55),
                Map.entry(Measurement.ACROSS_BACK, 416.0),
                Map.entry(Measurement.BACK_WAIST_LENGTH, 409.0),
                Map.entry(Measurement.FRONT_WAIST_LENGTH, 402.1),
                Map.entry(Measurement.SCYE_DEPTH, 197.0),
                Map.entry(Measurement.ARM_LENGTH, 543.0),
                Map.entry(Measurement.UPPER_ARM_GIRTH, 256.6),
                Map.entry(Measurement.WRIST_GIRTH, 152.0),
                Map.entry(Measurement.BODY_RISE, 233.5),
                Map.entry(Measurement.INSIDE_LEG, 787.0),
                Map.entry(Measurement.OUTSIDE_LEG, 1020.5),
                Map.entry(Measurement.THIGH_GIRTH, 543.0),
                Map.entry(Measurement.KNEE_GIRTH, 373.0),
                Map.entry(Measurement.KNEE_HEIGHT, 445.0),
                Map.entry(Measurement.WAIST_TO_HIP, 177.5),
                Map.entry(Measurement.CROTCH_LENGTH, 643.0),
                Map.entry(Measurement.BUST_POINT_HEIGHT, 1176.0));
        Style comfort = new Style(Style.Fit.COMFORT, EnumSet.allOf(Garment.class), Map.of(), List.of());

        assertThat(engine.draft("woman", comfort, MeasurementSet.symmetric("woman", Sex.FEMALE, values)))
                .isInstanceOf(Drafted.class);
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
