package io.tailorline.pattern.check.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How front, armhole, side body and back share the chest line, on bodies of our own. */
class FrontToBackTest {

    /** R54: chest 1000, back width of a tailor's 2/5 of it and the survey's excess. */
    private static final double BACK = 420;

    @Test
    void the_front_of_chest_1000_is_as_wide_as_the_drafts_of_the_trade() {
        MeasurementSet proportionate = with(Map.of(
                Measurement.CHEST_GIRTH, 1000.0,
                Measurement.ACROSS_BACK, BACK,
                Measurement.UPPER_ARM_GIRTH, 318.0,
                Measurement.WAIST_GIRTH, 880.0));
        double front = 0;
        for (FitMeasure measure : FitMeasures.of(suit(proportionate).pattern())) {
            front = measure.rule() == FitRule.FRONT_WIDTH ? measure.finished() : front;
        }
        assertThat(front).as("R54 235, with 10 less ease of half the chest").isBetween(222.0, 240.0);
    }

    @Test
    void every_front_is_the_wider_part_and_leans_forward_over_a_side_body_that_can_be_sewn() {
        List<MeasurementSet> bodies = new ArrayList<>(SampleWomen.all());
        bodies.add(AverageMan.body());
        for (double back : new double[] {420, 450, 480}) {
            bodies.add(with(Map.of(Measurement.ACROSS_BACK, back)));
        }
        for (double chest : new double[] {1158, 1195, 1233}) {
            bodies.add(with(Map.of(Measurement.CHEST_GIRTH, chest, Measurement.WAIST_GIRTH, chest - 100)));
        }
        for (MeasurementSet body : bodies) {
            assertThat(FitMeasures.of(suit(body).pattern()))
                    .filteredOn(measure -> switch (measure.rule()) {
                        case FRONT_TO_BACK, FRONT_SHOULDER_OVERHANG, SIDE_BODY_SCYE, SIDE_BODY_WAIST -> true;
                        default -> false;
                    })
                    .hasSize(4)
                    .allSatisfy(measure -> assertThat(measure.isWithin())
                            .as("%s: %s", body.id(), measure.line())
                            .isTrue());
        }
    }

    /**
     * Two fifths of a large bust reach beyond the shoulder, or make the front wider than a quarter over its back: then
     * the front ends there, and its note names what was drawn.
     */
    @Test
    void across_chest_taped_as_its_rule_tells_is_drawn_or_told() {
        List<String> drawn = new ArrayList<>();
        for (MeasurementSet woman : SampleWomen.all()) {
            Map<Measurement, Double> values = new EnumMap<>(woman.values());
            values.put(Measurement.ACROSS_CHEST, 0.4 * woman.get(Measurement.CHEST_GIRTH));
            Drafted suit = suit(MeasurementSet.symmetric(woman.id(), Sex.FEMALE, values));
            Map<FitRule, FitMeasure> measures = new EnumMap<>(FitRule.class);
            FitMeasures.of(suit.pattern()).forEach(measure -> measures.put(measure.rule(), measure));
            FitMeasure front = measures.get(FitRule.ACROSS_CHEST);

            assertThat(isTold(suit, "note.fit.jacket.acrossChest"))
                    .as("%s: %s", woman.id(), front.line())
                    .isEqualTo(!front.isWithin());
            assertThat(measures.get(FitRule.FRONT_TO_BACK).isWithin())
                    .as(woman.id())
                    .isTrue();
            if (front.isWithin()) {
                drawn.add(woman.id());
            }
        }
        assertThat(drawn).as("the average woman's").containsExactly("ansur-14804");
    }

    private static boolean isTold(Drafted suit, String code) {
        return suit.notices().stream().anyMatch(notice -> notice.code().equals(code));
    }

    private static Drafted suit(MeasurementSet body) {
        return (Drafted) new PatternEngine().draftUncertified(body.id(), Style.threePiece(), body);
    }

    private static MeasurementSet with(Map<Measurement, Double> others) {
        Map<Measurement, Double> values = new EnumMap<>(AverageMan.body().values());
        values.putAll(others);
        return MeasurementSet.symmetric(others.toString(), Sex.MALE, values);
    }
}
