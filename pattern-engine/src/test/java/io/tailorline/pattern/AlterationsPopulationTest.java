package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Real bodies, half of them with limbs that differ, each with alterations of the three garments by lot over their whole
 * ranges; a body that is refused unaltered is none of its business.
 */
@OfMany
class AlterationsPopulationTest {

    private static final Set<Garment> SUIT = Set.of(Garment.values());

    private static final int STEP = Integer.getInteger("tailorline.bodies.step", 20);
    private static final double MOST = Double.parseDouble(System.getProperty("tailorline.alterations.most", "1"));
    /** A left limb measures up to this much more or less, mm. */
    private static final int LEFT_DIFFERS = 15;

    private static final List<Measurement> LIMBS = List.of(
            Measurement.ARM_LENGTH,
            Measurement.UPPER_ARM_GIRTH,
            Measurement.SHOULDER_LENGTH,
            Measurement.INSIDE_LEG,
            Measurement.THIGH_GIRTH);

    private final PatternEngine engine = new PatternEngine();

    @Test
    void nearly_every_real_man_can_be_altered_in_six_ways_at_once() throws FormatFault {
        List<MeasurementSet> men = SharedBodies.men(STEP);

        assertThat(men.size()).isGreaterThan(100);
        assertThat(refused(men)).hasSizeLessThanOrEqualTo(men.size() / 25);
    }

    @Test
    void nearly_every_real_woman_can_be_altered_in_six_ways_at_once() throws FormatFault {
        List<MeasurementSet> women = SharedBodies.women(STEP);

        assertThat(women.size()).isGreaterThan(40);
        assertThat(refused(women)).hasSizeLessThanOrEqualTo(women.size() / 10);
    }

    private List<String> refused(List<MeasurementSet> bodies) {
        Random random = new Random(7);
        List<String> refused = new ArrayList<>();
        for (MeasurementSet even : bodies) {
            MeasurementSet body = uneven(even, random);
            List<Alteration> list = RandomAlterations.of(engine.alterations(), SUIT, 6, MOST, random);
            Style style = new Style(Style.Fit.values()[random.nextInt(3)], SUIT, Map.of(), list);
            Style unaltered = new Style(style.fit(), SUIT, Map.of(), List.of());
            if (engine.draft(body.id(), style, body) instanceof Rejected rejected
                    && !(engine.draft(body.id(), unaltered, even) instanceof Rejected)) {
                String reason = rejected.reasons().get(0).message();
                refused.add("%s %s %s %s: %s".formatted(body.id(), style.fit(), body.left(), list, reason));
            }
        }
        return refused;
    }

    /** Half of the bodies measure a little more or less on the left. */
    private static MeasurementSet uneven(MeasurementSet body, Random random) {
        Map<Measurement, Double> left = new EnumMap<>(Measurement.class);
        for (Measurement limb : LIMBS) {
            double more = (random.nextBoolean() ? 1 : 0) * (random.nextInt(2 * LEFT_DIFFERS + 1) - LEFT_DIFFERS);
            if (more != 0) {
                body.find(limb).ifPresent(value -> left.put(limb, value + more));
            }
        }
        return random.nextBoolean() ? body : new MeasurementSet(body.id(), body.sex(), body.values(), left, Map.of());
    }
}
