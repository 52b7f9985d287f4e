package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each measurement of the trunk and the arm, 2 per cent more or less, moves its line of the jacket, or a note says why
 * not.
 */
class JacketFollowsTheTapeTest {

    private static final double TWO_PER_CENT = 0.02;
    private static final double NEAR = 1;

    /** An across-chest that leaves arm and back room, of the chest girth. */
    private static final double NARROW = 0.36;

    private final PatternEngine engine = new PatternEngine();

    /**
     * A measurement and what it moves.
     *
     * @param line a measure of the second tape
     * @param least how far the line moves at least when the measurement moves by 1
     * @param most the same at most
     * @param note what a note contains where the line stays
     */
    private record Law(Measurement measurement, String line, double least, double most, String note) {}

    private static Stream<Law> laws() {
        return Stream.of(
                new Law(Measurement.CHEST_GIRTH, "jacket.chest", 1, 1, ""),
                new Law(Measurement.WAIST_GIRTH, "jacket.waist", 1, 1, ""),
                new Law(Measurement.HIP_GIRTH, "jacket.seat", 1, 1, "jacket seat"),
                // a back that leaves the front no room gives within the error of its tape, further with a note
                new Law(Measurement.ACROSS_BACK, "jacket.acrossBack", 0.8, 1, "across back"),
                new Law(Measurement.SCYE_DEPTH, "jacket.scyeDepth", 1, 1, ""),
                new Law(Measurement.BACK_WAIST_LENGTH, "jacket.backLength", 1, 1, ""),
                new Law(Measurement.FRONT_WAIST_LENGTH, "jacket.frontLength", 1, 1, "jacket front"),
                new Law(Measurement.SHOULDER_LENGTH, "jacket.shoulderLength", 0, 1, "jacket shoulder"),
                new Law(Measurement.NECK_GIRTH, "jacket.backNeckWidth", 0.19, 0.21, ""),
                new Law(Measurement.ARM_LENGTH, "jacket.sleeveLength", 0.8, 1.2, ""),
                new Law(Measurement.UPPER_ARM_GIRTH, "jacket.sleeveWidth", 1, 1, ""),
                new Law(Measurement.WRIST_GIRTH, "jacket.cuff", 0, 1.1, ""));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void a_measurement_moves_its_line(Law law) throws Exception {
        int measured = 0;
        for (MeasurementSet body : bodies()) {
            Drafted less = drafted(scaled(body, law.measurement, 1 - TWO_PER_CENT));
            Drafted more = drafted(scaled(body, law.measurement, 1 + TWO_PER_CENT));
            boolean isNoted = Stream.concat(less.notes().stream(), more.notes().stream())
                    .anyMatch(note -> !law.note.isEmpty() && note.contains(law.note));
            double change = 2 * TWO_PER_CENT * body.get(law.measurement);
            OptionalDouble from = finished(less, law.line);
            OptionalDouble to = finished(more, law.line);
            if (from.isEmpty() || to.isEmpty()) {
                continue; // a short cutaway leaves no seat line up to centre front
            }
            measured++;
            assertThat(to.getAsDouble() - from.getAsDouble())
                    .as("%s of %s moves %s", law.measurement.fieldName(), body.id(), law.line)
                    .isBetween(isNoted ? -NEAR : law.least * change - NEAR, law.most * change + NEAR);
        }
        assertThat(measured).isGreaterThan(bodies().size() / 2);
    }

    @Test
    void across_the_chest_moves_the_front_where_the_arm_leaves_it_room() throws Exception {
        int moved = 0;
        for (MeasurementSet body : bodies()) {
            double usual = NARROW * body.get(Measurement.CHEST_GIRTH);
            double less = frontWidth(with(body, Measurement.ACROSS_CHEST, 0.98 * usual));
            double more = frontWidth(with(body, Measurement.ACROSS_CHEST, 1.02 * usual));
            assertThat(more - less).as(body.id()).isBetween(-0.2, 0.021 * usual);
            moved += more - less > 0.005 * usual ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(bodies().size() / 3);
    }

    private static List<MeasurementSet> bodies() throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>(SampleWomen.all());
        bodies.add(AverageMan.body());
        return bodies;
    }

    private static MeasurementSet scaled(MeasurementSet body, Measurement measurement, double factor) {
        return with(body, measurement, factor * body.get(measurement));
    }

    private static MeasurementSet with(MeasurementSet body, Measurement measurement, double value) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(measurement, value);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    private Drafted drafted(MeasurementSet body) {
        Style jacket = new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), Map.of(), List.of());
        DraftResult result = engine.draftUncertified(body.id(), jacket, body);
        assertThat(result).as(body.id()).isInstanceOf(Drafted.class);
        return (Drafted) result;
    }

    private double frontWidth(MeasurementSet body) {
        return finished(drafted(body), "jacket.frontWidth").orElseThrow();
    }

    private static OptionalDouble finished(Drafted drafted, String line) {
        return FitMeasures.of(drafted.pattern()).stream()
                .filter(measure -> measure.name().equals(line))
                .mapToDouble(FitMeasure::finished)
                .findFirst();
    }
}
