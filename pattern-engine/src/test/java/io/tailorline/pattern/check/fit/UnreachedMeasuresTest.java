package io.tailorline.pattern.check.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Style;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** No row of the fitting table leaves its limits in silence. */
class UnreachedMeasuresTest {

    @Test
    void every_row_that_the_certificate_lets_pass_has_its_reason_in_words() throws Exception {
        Properties words = new Properties();
        words.load(Notice.class.getResourceAsStream("notices.properties"));
        assertThat(Arrays.stream(FitRule.values())
                        .filter(UnreachedMeasures::tells)
                        .filter(rule ->
                                rule.limits(Style.threePiece(), Sex.FEMALE).isJudged())
                        .map(UnreachedMeasures::code))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(words).containsKey(code));
    }

    @Test
    void a_chest_that_is_drawn_narrower_or_wider_than_its_tape_is_told_with_what_was_drawn() {
        for (double far : new double[] {330, 560}) {
            assertThat(told(acrossChest(far)))
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(notice.text()).contains("across chest: drawn", "Measure across-chest"));
        }
    }

    @Test
    void a_back_that_leaves_the_front_no_room_is_told_with_what_was_drawn() {
        Map<Measurement, Double> values = new EnumMap<>(AverageMan.body().values());
        values.put(Measurement.ACROSS_BACK, 520.0);
        assertThat(suit(MeasurementSet.symmetric("told", Sex.MALE, values)).notices())
                .filteredOn(notice -> notice.code().equals("note.fit.jacket.acrossBack"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("across back: drawn", "arms hanging"));
    }

    /** A ratio is told to a hundredth, as its limits are; a length with its unit and that of its limits. */
    @Test
    void what_is_told_can_be_compared_with_its_limits() {
        Map<Measurement, Double> values = new EnumMap<>(AverageMan.body().values());
        values.put(Measurement.ACROSS_BACK, 460.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 420.0);
        List<Notice> told =
                suit(MeasurementSet.symmetric("told", Sex.MALE, values)).notices();

        assertThat(told)
                .filteredOn(notice -> notice.code().equals("note.fit.jacket.frontToBack"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .containsPattern("[01]\\.\\d\\d times the back")
                        .contains("1.02 to 1.25"));
        assertThat(told)
                .filteredOn(notice -> notice.code().equals("note.fit.jacket.acrossBack"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .containsPattern("drawn \\d+\\.\\d\\d mm, [+-]\\d+\\.\\d\\d mm")
                        .contains("3 to 13 mm"));
    }

    private static List<Notice> told(MeasurementSet body) {
        return suit(body).notices().stream()
                .filter(notice -> notice.code().equals("note.fit.jacket.acrossChest"))
                .toList();
    }

    private static Drafted suit(MeasurementSet body) {
        return (Drafted) new PatternEngine().draftUncertified("told", Style.threePiece(), body);
    }

    private static MeasurementSet acrossChest(double mm) {
        Map<Measurement, Double> values = new EnumMap<>(AverageMan.body().values());
        values.put(Measurement.ACROSS_CHEST, mm);
        return MeasurementSet.symmetric("told", Sex.MALE, values);
    }
}
