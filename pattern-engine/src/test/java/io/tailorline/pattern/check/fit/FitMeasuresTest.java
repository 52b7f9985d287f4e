package io.tailorline.pattern.check.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tape on pieces whose measures are told by their coordinates; expectations are worked out by hand. */
class FitMeasuresTest {

    private static final Map<Measurement, Double> BODY = Map.ofEntries(
            Map.entry(Measurement.ACROSS_BACK, 400.0),
            Map.entry(Measurement.NECK_GIRTH, 390.0),
            Map.entry(Measurement.FRONT_WAIST_LENGTH, 445.0),
            Map.entry(Measurement.BACK_WAIST_LENGTH, 428.0),
            Map.entry(Measurement.SCYE_DEPTH, 246.0),
            Map.entry(Measurement.SHOULDER_LENGTH, 130.0),
            Map.entry(Measurement.SHOULDER_SLOPE, 20.0),
            Map.entry(Measurement.UPPER_ARM_GIRTH, 300.0),
            Map.entry(Measurement.WRIST_GIRTH, 175.0),
            Map.entry(Measurement.HAND_GIRTH, 210.0),
            Map.entry(Measurement.HIP_GIRTH, 1000.0),
            Map.entry(Measurement.THIGH_GIRTH, 600.0),
            Map.entry(Measurement.KNEE_GIRTH, 400.0),
            Map.entry(Measurement.CALF_GIRTH, 390.0),
            Map.entry(Measurement.ANKLE_GIRTH, 230.0),
            Map.entry(Measurement.HEEL_GIRTH, 340.0),
            Map.entry(Measurement.KNEE_HEIGHT, 480.0),
            Map.entry(Measurement.INSIDE_LEG, 815.0),
            Map.entry(Measurement.OUTSIDE_LEG, 1040.0),
            Map.entry(Measurement.BODY_RISE, 245.0),
            Map.entry(Measurement.CROTCH_LENGTH, 600.0));

    private static FitMeasure measure(Pattern pattern, FitRule rule) {
        return FitMeasures.of(pattern).stream()
                .filter(found -> found.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " was not measured"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FitRule.class,
            names = {"TROUSER_SEAT", "OUTSIDE_LEG", "THIGH", "CROTCH_LENGTH"})
    void a_front_cut_away_at_its_pocket_measures_with_the_bearer_what_a_whole_one_does(FitRule rule) {
        Pattern cut = PlainSuit.cutAtPocket(BODY);

        assertThat(measure(cut, rule).finished())
                .isCloseTo(measure(PlainSuit.pattern(BODY), rule).finished(), within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "ACROSS_BACK, 400, 420", // twice from 0 to 210 at level 150
        "FRONT_WIDTH, 0, 220", // 400 to 620 at the front pitch
        "FRONT_TO_BACK, 0, 1.0476", // 220 / 210
        "FRONT_SHOULDER_OVERHANG, 0, 30", // 400 - 370
        "BACK_NECK_WIDTH, 78, 80",
        "BALANCE, 0, 10", // -20 against -30
        "FRONT_LENGTH, 445, 460", // -30 to 430
        "BACK_LENGTH, 428, 430",
        "SCYE_DEPTH, 246, 250",
        "SHOULDER_LENGTH, 130, 137.57", // hypotenuse of 45 and 130
        "SHOULDER_SLOPE, 20, 17.013", // mean of 14.931 and 19.093
        "ARMHOLE_HEIGHT, 0, 232.5", // 250 - (20 + 15) / 2
        "CAP_TO_ARMHOLE, 0, 0.7742", // 180 / 232.5
        "SLEEVE_WIDTH, 300, 353.64", // 226.36 + 127.27 at level 0
        "CUFF, 175, 290",
        "CUFF_OVER_HAND, 210, 290",
        "INTAKE_CENTRE_BACK, 0, 0",
        "INTAKE_BACK_SEAM, 0, 10",
        "INTAKE_SIDE_SEAM, 0, 20",
        "INTAKE_DART, 0, 12",
        "HIP_POCKET_BEFORE_SEAM, 0, 18.09", // from (540, 380) square to the side seam
        "CENTRE_BACK_CORNER, 0, 0",
        "HEM_LEVEL, 0, 2", // 702 against 700
        "TROUSER_SEAT, 1000, 1040", // twice 240 + 280
        "THIGH, 600, 695.69", // at level 242: 177.56 + 129.44 and 230 + 158.69
        "KNEE, 400, 480", // 230 + 250
        "CALF, 390, 448", // 144 of 480 mm below the knee: 214 + 234
        "HEM, 230, 380",
        "HEM_OVER_HEEL, 340, 380",
        "CROTCH_DEPTH, 0, 15", // floor 550 + 480, its crotch 815 above it, the fork at 230
        "BACK_FORK, 0, 12",
        "INSIDE_LEG, 815, 770",
        "OUTSIDE_LEG, 1040, 1041.05", // 230 + 320.35 + 450.69 and a band of 40
        "CROTCH_LENGTH, 620, 654.84" // 106.30 + 150 + 161.55 + 156.98 and two bands of 40, 10 above the waist
    })
    void each_measure_is_what_the_coordinates_say(FitRule rule, double body, double finished) {
        FitMeasure measure = measure(PlainSuit.pattern(BODY), rule);
        assertThat(measure.body()).isEqualTo(body);
        assertThat(measure.finished()).isCloseTo(finished, within(0.01));
    }

    @Test
    void a_measurement_that_was_not_taken_is_not_compared() {
        List<FitMeasure> measures = FitMeasures.of(PlainSuit.pattern(Map.of()));
        assertThat(measures)
                .extracting(FitMeasure::rule)
                .contains(FitRule.FRONT_TO_BACK, FitRule.BACK_FORK)
                .doesNotContain(FitRule.ACROSS_BACK, FitRule.CALF);
        assertThat(measures).allSatisfy(found -> assertThat(found.finished()).isFinite());
    }

    @Test
    void a_corner_in_the_centre_back_is_found() {
        Pattern plain = PlainSuit.pattern(BODY);
        Piece back = plain.findPiece("jacket.back").orElseThrow();
        List<Edge> bent = back.edges().stream()
                .map(edge -> switch (edge.name()) {
                    case "centreBack" -> PlainSuit.edge("centreBack", "0 0, 100 0, 200 0, 260 3, 360 8, 460 13");
                    case "vent" -> PlainSuit.edge("vent", "460 13, 560 18, 700 25");
                    default -> edge;
                })
                .toList();
        FitMeasure corner = measure(PlainSuit.with(plain, back.withEdges(bent)), FitRule.CENTRE_BACK_CORNER);
        assertThat(corner.finished()).isCloseTo(Math.toDegrees(Math.atan2(3, 60)), within(0.2));
        assertThat(corner.isWithin()).isFalse();
    }

    @Test
    void both_sides_are_measured_where_they_differ() {
        MeasurementSet man = AverageMan.body();
        MeasurementSet lowLeft =
                new MeasurementSet("low", Sex.MALE, man.values(), Map.of(Measurement.SHOULDER_SLOPE, 27.0), Map.of());
        Drafted suit = (Drafted) new PatternEngine().draft("low", Style.threePiece(), lowLeft);
        List<FitMeasure> slopes = FitMeasures.of(suit.pattern()).stream()
                .filter(found -> found.rule() == FitRule.SHOULDER_SLOPE)
                .toList();
        assertThat(slopes)
                .extracting(FitMeasure::name)
                .containsExactly("jacket.shoulderSlope, right", "jacket.shoulderSlope, left");
        assertThat(slopes.get(1).finished()).isGreaterThan(slopes.get(0).finished() + 3);
        Drafted even = (Drafted) new PatternEngine().draft("even", Style.threePiece(), man);
        FitMeasure plain = measure(even.pattern(), FitRule.SHOULDER_SLOPE);
        assertThat(slopes.get(0).finished()).isCloseTo(plain.finished(), within(0.1));
    }
}
