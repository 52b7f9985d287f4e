package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.EntryError;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.OverShoulder;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tape over the shoulder: read, checked, and followed by the shoulder where its slope was not taken. */
class OverShoulderTest {

    /** An average man whose shoulder slope was not taken. */
    private static final MeasurementSet WITHOUT_SLOPE = AverageMan.without(Measurement.SHOULDER_SLOPE);

    /** What the other measurements suggest for him, mm. */
    private static final double USUAL =
            OverShoulder.usual(WITHOUT_SLOPE).orElseThrow().value();

    private final PatternEngine engine = new PatternEngine();

    @Test
    void it_gives_the_slope_that_it_was_taken_over() {
        for (double slope = 2; slope <= 45; slope += 0.5) {
            OverShoulder tape = OverShoulder.of(AverageMan.body()).orElseThrow();
            assertThat(tape.slopeDeg(tape.at(slope))).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void the_same_shoulder_is_drawn_from_it_as_from_its_slope() throws Exception {
        for (MeasurementSet body : bodies()) {
            OverShoulder tape = OverShoulder.of(body).orElseThrow();
            double reading = tape.at(body.get(Measurement.SHOULDER_SLOPE));
            Drafted over = drafted(without(with(body, Measurement.OVER_SHOULDER, reading), Measurement.SHOULDER_SLOPE));
            assertThat(outlines(over)).as(body.id()).isEqualTo(outlines(drafted(body)));
            assertThat(over.notes())
                    .anyMatch(note -> note.startsWith("shoulderSlopeDeg was not taken: estimated from overShoulder"));
        }
    }

    @Test
    void two_per_cent_more_or_less_move_the_finished_shoulder_by_as_much() throws Exception {
        for (MeasurementSet body : bodies()) {
            OverShoulder tape = OverShoulder.of(body).orElseThrow();
            double usual = tape.at(body.get(Measurement.SHOULDER_SLOPE));
            boolean isHeld = drafted(taped(body, 1.02 * usual)).notes().stream()
                    .anyMatch(note -> note.startsWith("jacket shoulder: ends"));
            double least = finished(drafted(taped(body, 0.98 * usual)), "jacket.overShoulder");
            double before = least;
            for (double share : new double[] {0.99, 1, 1.01, 1.02}) {
                double now = finished(drafted(taped(body, share * usual)), "jacket.overShoulder");
                // where the back gives the front room, the end of its shoulder moves with it: 0.015 on one woman
                assertThat(now - before).as("%s at %.2f", body.id(), share).isBetween(0.0, 0.016 * usual);
                before = now;
            }
            assertThat(before - least).as(body.id()).isGreaterThan((isHeld ? 0.01 : 0.035) * usual);
        }
    }

    private static MeasurementSet taped(MeasurementSet body, double reading) {
        return without(with(body, Measurement.OVER_SHOULDER, reading), Measurement.SHOULDER_SLOPE);
    }

    @Test
    void a_taken_slope_counts_and_a_contradiction_is_a_finding() {
        MeasurementSet body = AverageMan.body();
        OverShoulder tape = OverShoulder.of(body).orElseThrow();
        double usual = tape.at(body.get(Measurement.SHOULDER_SLOPE));
        Drafted agreeing = drafted(with(body, Measurement.OVER_SHOULDER, usual + 25));
        assertThat(agreeing.notes()).noneMatch(note -> note.contains("overShoulder"));
        assertThat(findings(with(body, Measurement.OVER_SHOULDER, usual + 25))).isEmpty();
        MeasurementSet apart = with(body, Measurement.OVER_SHOULDER, usual - 40);
        Drafted contradicted = drafted(apart);
        assertThat(outlines(contradicted)).isEqualTo(outlines(drafted(body)));
        assertThat(findings(apart))
                .singleElement()
                .isInstanceOf(MeasurementFinding.Unusual.class)
                .satisfies(finding -> assertThat(finding.message()).contains("The shoulder follows shoulderSlopeDeg"));
    }

    @Test
    void left_and_right_may_differ() {
        assertThat(drafted(uneven()).pattern().pieces()).extracting(Piece::id).contains("jacket.front.right");
    }

    @Test
    void it_is_compared_with_what_the_other_measurements_suggest() {
        assertThat(findings(with(WITHOUT_SLOPE, Measurement.OVER_SHOULDER, USUAL + 40)))
                .isEmpty();
        assertThat(findings(with(WITHOUT_SLOPE, Measurement.OVER_SHOULDER, USUAL - 88)))
                .singleElement()
                .isInstanceOf(MeasurementFinding.Unusual.class)
                .matches(finding -> finding.where().equals("measurements.overShoulder"));
        MeasurementSet impossible = with(WITHOUT_SLOPE, Measurement.OVER_SHOULDER, USUAL + 160);
        assertThat(findings(impossible)).singleElement().isInstanceOf(MeasurementFinding.Implausible.class);
        assertThat(engine.draft("impossible", Style.twoPiece(), impossible)).isInstanceOf(Rejected.class);
    }

    @Test
    void the_slope_that_it_gives_is_judged_as_a_taken_one() {
        MeasurementSet narrow = with(WITHOUT_SLOPE, Measurement.SHOULDER_LENGTH, 120);
        OverShoulder tape = OverShoulder.of(narrow).orElseThrow();
        Estimate usual = OverShoulder.usual(narrow).orElseThrow();
        double level = tape.at(Measurement.SHOULDER_SLOPE.least()) + 1;
        assertThat((level - usual.value()) / usual.spread()).isLessThan(3);
        assertThat(findings(with(narrow, Measurement.OVER_SHOULDER, level)))
                .singleElement()
                .isInstanceOf(MeasurementFinding.Unusual.class)
                .satisfies(finding -> assertThat(finding.message()).contains("shoulderSlopeDeg that is rare"))
                .satisfies(finding -> assertThat(finding.expected())
                        .matches("\\d+ mm to \\d+ mm")
                        .endsWith(" to %.0f mm".formatted(tape.at(Measurement.SHOULDER_SLOPE.least()))));
        assertThat(findings(with(narrow, Measurement.OVER_SHOULDER, tape.at(10))))
                .isEmpty();
    }

    @Test
    void inches_given_as_centimetres_are_guessed() {
        assertThat(findings(with(WITHOUT_SLOPE, Measurement.OVER_SHOULDER, USUAL / 2.54)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.maybe()).contains(EntryError.INCHES_AS_CENTIMETRES);
                    assertThat(finding.message()).contains("Maybe inches were given as centimetres");
                });
    }

    @Test
    void an_estimate_of_one_side_says_which() {
        assertThat(drafted(uneven()).notes())
                .anyMatch(note ->
                        note.startsWith("left side: shoulderSlopeDeg was not taken: estimated from overShoulder"))
                .anyMatch(note -> note.startsWith("right side: shoulderSlopeDeg was not taken"));
    }

    @Test
    void a_body_file_has_it() throws Exception {
        MeasurementSet read = BodyJson.parse(
                "body", "{\"id\":\"a\",\"sex\":\"male\",\"unit\":\"mm\",\"measurements\":{\"overShoulder\":515}}");
        assertThat(read.get(Measurement.OVER_SHOULDER)).isEqualTo(515);
    }

    @Test
    void the_second_tape_reads_it_on_the_finished_jacket() {
        MeasurementSet body = AverageMan.body();
        double reading = OverShoulder.of(body).orElseThrow().at(body.get(Measurement.SHOULDER_SLOPE));
        FitMeasure measure = FitMeasures.of(
                        drafted(with(body, Measurement.OVER_SHOULDER, reading)).pattern())
                .stream()
                .filter(each -> each.name().equals("jacket.overShoulder"))
                .findFirst()
                .orElseThrow();
        assertThat(measure.finished() - reading).isBetween(10.0, 60.0);
    }

    /** The same man, with the tape 20 mm longer on the left. */
    private static MeasurementSet uneven() {
        return new MeasurementSet(
                WITHOUT_SLOPE.id(),
                WITHOUT_SLOPE.sex(),
                WITHOUT_SLOPE.values(),
                Map.of(Measurement.OVER_SHOULDER, USUAL),
                Map.of(Measurement.OVER_SHOULDER, USUAL - 20));
    }

    private static List<MeasurementFinding> findings(MeasurementSet body) {
        return MeasurementCheck.of(body).stream()
                .filter(finding -> finding.where().endsWith("overShoulder"))
                .toList();
    }

    private static List<MeasurementSet> bodies() throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>(SampleWomen.all());
        bodies.add(AverageMan.body());
        return bodies;
    }

    private static MeasurementSet with(MeasurementSet body, Measurement measurement, double value) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(measurement, value);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    private static MeasurementSet without(MeasurementSet body, Measurement measurement) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.remove(measurement);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    private static List<String> outlines(Drafted drafted) {
        return drafted.pattern().pieces().stream()
                .map(piece -> piece.id() + piece.geometry().cutLine())
                .toList();
    }

    private Drafted drafted(MeasurementSet body) {
        Style jacket = new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), Map.of(), List.of());
        DraftResult result = engine.draftUncertified(body.id(), jacket, body);
        assertThat(result).as(body.id()).isInstanceOf(Drafted.class);
        return (Drafted) result;
    }

    private static double finished(Drafted drafted, String line) {
        return FitMeasures.of(drafted.pattern()).stream()
                .filter(measure -> measure.name().equals(line))
                .mapToDouble(FitMeasure::finished)
                .findFirst()
                .orElseThrow();
    }
}
