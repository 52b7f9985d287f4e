package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.fit.FitRule;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A band of any kind leaves the legs where they hang, as the certificate reads them, and suits uneven sides. */
class BandsOnBodiesTest {

    private static final Map<String, Object> OWN = Map.of("trousers.cut", "womens");

    private static List<Map<String, Object>> bands() {
        return List.of(
                Map.of("trousers.cut", "womens", "trousers.shapedBand", true),
                Map.of("trousers.cut", "womens", "trousers.loops", "braceButtons", "trousers.fishtail", true),
                Map.of("trousers.cut", "womens", "trousers.sidePocket", "none", "trousers.closing", "side"),
                Map.of("trousers.cut", "womens", "trousers.waistband", "gurkha"));
    }

    private static double read(Pattern pattern, FitRule rule) {
        return FitMeasures.of(pattern).stream()
                .filter(measure -> measure.rule() == rule)
                .findFirst()
                .orElseThrow()
                .finished();
    }

    /** A wider band lies partly where the legs were, so the way from band to band and down the side is the same. */
    @ParameterizedTest
    @MethodSource("bands")
    void the_way_through_the_crotch_and_down_the_side_is_read_as_with_a_folded_band(Map<String, Object> band) {
        MeasurementSet woman = SampleWomen.named("average");
        Pattern folded = DraftedTrousers.of(woman, OWN).pattern();
        Pattern other = DraftedTrousers.of(woman, band).pattern();

        for (FitRule rule : List.of(FitRule.CROTCH_LENGTH, FitRule.OUTSIDE_LEG, FitRule.TROUSER_SEAT)) {
            assertThat(read(other, rule)).as(rule.word()).isCloseTo(read(folded, rule), offset(2.5));
        }
    }

    @ParameterizedTest
    @MethodSource("bands")
    void a_woman_whose_sides_differ_has_a_band_for_each(Map<String, Object> band) {
        MeasurementSet even = SampleWomen.named("average");
        MeasurementSet uneven = new MeasurementSet(
                even.id(),
                even.sex(),
                even.values(),
                Map.of(
                        Measurement.THIGH_GIRTH,
                        even.get(Measurement.THIGH_GIRTH) + 12,
                        Measurement.INSIDE_LEG,
                        even.get(Measurement.INSIDE_LEG) - 6),
                Map.of());
        Pattern pattern = DraftedTrousers.of(uneven, band).pattern();

        assertThat(pattern.findPiece("trousers.front.left")).isPresent();
        assertThat(pattern.pieces())
                .filteredOn(piece -> piece.kind().equals("trousers.waistband"))
                .extracting(piece -> piece.side())
                .containsExactlyInAnyOrder(Side.RIGHT, Side.LEFT);
    }
}
