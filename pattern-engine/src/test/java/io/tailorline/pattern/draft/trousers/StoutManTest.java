package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A man whose waist measures 1400 over a seat of 1113. */
class StoutManTest {

    private static final double WAIST = 1400;

    @Test
    void his_trousers_keep_the_ease_through_the_crotch_and_both_legs_are_alike() {
        MeasurementSet man = TrouserBodies.scaled(
                TrouserBodies.named("/bodies/corpulent-man.json"), Measurement.WAIST_GIRTH, WAIST / 1358);
        Drafted suit = (Drafted) new PatternEngine().draftUncertified("stout", Style.threePiece(), man);

        List<FitMeasure> measures = FitMeasures.of(suit.pattern());
        for (String rule : List.of("trousers.crotchLength", "trousers.waist", "trousers.seat", "trousers.thigh")) {
            assertThat(measures)
                    .filteredOn(measure -> measure.rule().word().equals(rule))
                    .singleElement()
                    .satisfies(measure ->
                            assertThat(measure.isWithin()).as(measure.line()).isTrue());
        }
        assertThat(suit.pattern().pieces())
                .extracting(piece -> piece.id())
                .contains("trousers.front", "trousers.back")
                .doesNotContain("trousers.front.left", "trousers.back.left");
        assertThat(suit.notices()).noneMatch(notice -> notice.code().equals("note.trousers.crotch"));
    }
}
