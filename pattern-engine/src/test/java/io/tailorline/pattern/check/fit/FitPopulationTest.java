package io.tailorline.pattern.check.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.testkit.OfMany;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The second tape on suits of real bodies, in three fits: what it reads lies within its limits, or a note says why. */
@OfMany
class FitPopulationTest {

    /** What the drafts do not reach yet on every hundredth body; the fitting table shows it as outside. */
    private static final Set<FitRule> OPEN =
            EnumSet.of(FitRule.SHOULDER_LENGTH, FitRule.CAP_EASE_FRONT, FitRule.CUFF, FitRule.WAISTCOAT_INFLECTIONS);

    /** The words of the note that tells why a measure lies outside. */
    private static final Map<FitRule, String> NOTES = Map.of(
            FitRule.FRONT_LENGTH, "front waist length",
            FitRule.CROTCH_LENGTH, "crotch length",
            FitRule.INTAKE_PRINCESS, "waist");

    private final Map<FitRule, Integer> silent = new EnumMap<>(FitRule.class);
    private final Map<FitRule, Integer> noted = new EnumMap<>(FitRule.class);
    private final Map<String, String> where = new TreeMap<>();
    private int drafted;

    @Test
    void nearly_every_measure_of_nearly_every_body_is_within_its_limits_or_noted() throws FormatFault {
        measure(SharedBodies.men(70));
        measure(SharedBodies.women(50));

        assertThat(drafted).isGreaterThan(140);
        assertThat(silent)
                .as("outside its limits without a note: %s", where)
                .allSatisfy((rule, count) -> assertThat(count).as(rule.word()).isLessThanOrEqualTo(drafted / 50));
        assertThat(noted)
                .allSatisfy((rule, count) -> assertThat(count).as(rule.word()).isLessThanOrEqualTo(drafted / 20));
    }

    private void measure(List<MeasurementSet> bodies) {
        PatternEngine engine = new PatternEngine();
        for (Fit fit : Fit.values()) {
            Style style = new Style(fit, Style.threePiece().garments(), Map.of(), List.of());
            for (MeasurementSet body : bodies) {
                if (engine.draftUncertified(body.id(), style, body) instanceof Drafted suit) {
                    drafted++;
                    FitMeasures.of(suit.pattern()).stream()
                            .filter(measure -> !measure.isWithin() && !OPEN.contains(measure.rule()))
                            .forEach(measure -> count(measure, body.id() + " " + fit.word(), suit.notes()));
                }
            }
        }
    }

    private void count(FitMeasure measure, String who, List<String> notes) {
        String words = NOTES.get(measure.rule());
        boolean isNoted = words != null && notes.stream().anyMatch(note -> note.contains(words));
        (isNoted ? noted : silent).merge(measure.rule(), 1, Integer::sum);
        if (!isNoted) {
            where.put(who + " " + measure.name(), measure.told().text());
        }
    }
}
