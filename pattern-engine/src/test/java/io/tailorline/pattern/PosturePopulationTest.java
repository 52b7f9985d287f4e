package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many real bodies get which proposal: each posture on a few of a hundred, never on half. Writes its table to
 * {@code target/postures.md}.
 */
@OfMany
class PosturePopulationTest {

    /** Every n-th woman and every 2n-th man; 1 gives the published figures. */
    private static final int EVERY = Integer.getInteger("tailorline.postures.every", 4);

    /** Measurements that a shop's short form does not ask for. */
    private static final Set<Measurement> NOT_ON_A_SHORT_FORM = EnumSet.of(
            Measurement.SCYE_DEPTH,
            Measurement.OUTSIDE_LEG,
            Measurement.BODY_RISE,
            Measurement.KNEE_HEIGHT,
            Measurement.CALF_GIRTH,
            Measurement.ANKLE_GIRTH,
            Measurement.HEEL_GIRTH,
            Measurement.HAND_GIRTH,
            Measurement.BUST_POINT_HEIGHT);

    @Test
    void each_posture_is_proposed_for_a_few_men_and_women_of_a_hundred() throws Exception {
        List<String> rows = new ArrayList<>();
        for (List<MeasurementSet> bodies : List.of(SharedBodies.men(2 * EVERY), SharedBodies.women(EVERY))) {
            judge("without scye depth", bodies, EnumSet.of(Measurement.SCYE_DEPTH), rows);
            judge("short form", bodies, NOT_ON_A_SHORT_FORM, rows);
        }
        assertThat(rows).isNotEmpty();
        Files.write(Path.of("target", "postures.md"), rows);
    }

    private static void judge(String what, List<MeasurementSet> bodies, Set<Measurement> withheld, List<String> rows) {
        PatternEngine engine = new PatternEngine();
        Map<String, Integer> counts = new TreeMap<>();
        Map<Posture, Integer> bodiesOf = new EnumMap<>(Posture.class);
        int any = 0;
        for (MeasurementSet body : bodies) {
            List<AlterationProposal> proposals = engine.proposals(Style.threePiece(), without(body, withheld));
            any += proposals.isEmpty() ? 0 : 1;
            proposals.forEach(p -> counts.merge(
                    String.format(
                            Locale.ROOT,
                            "%s %s %+.1f",
                            p.posture().word(),
                            p.rule().word(),
                            p.amount()),
                    1,
                    Integer::sum));
            proposals.stream()
                    .map(AlterationProposal::posture)
                    .distinct()
                    .forEach(p -> bodiesOf.merge(p, 1, Integer::sum));
        }
        for (Posture posture : bodiesOf.keySet()) {
            double share = 100.0 * bodiesOf.get(posture) / bodies.size();
            rows.add(String.format(
                    Locale.ROOT, "%s %s: %s %.1f %%", bodies.get(0).sex().word(), what, posture.word(), share));
        }
        rows.add(String.format(Locale.ROOT, "any %.1f %% %s", 100.0 * any / bodies.size(), counts));
        for (Posture posture : Stream.of(Posture.values())
                .filter(each -> each != Posture.LOW_SHOULDER)
                .toList()) {
            assertThat(100.0 * bodiesOf.getOrDefault(posture, 0) / bodies.size())
                    .as("%s of %d, %s", posture.word(), bodies.size(), what)
                    .isBetween(1.5, 12.0);
        }
    }

    private static MeasurementSet without(MeasurementSet body, Set<Measurement> withheld) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.keySet().removeAll(withheld);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }
}
