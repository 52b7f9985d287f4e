package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.OVER_SHOULDER;
import static io.tailorline.pattern.measure.Measurement.SHOULDER_SLOPE;

import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the over-shoulder measure with what the other tapes allow and suggest. No survey has it, so geometry judges:
 * docs/drafting/measures.md, Over-shoulder. Where the slope was taken as well, the draft follows it.
 */
final class OverShoulderCheck {

    /** Spreads off what the others suggest. */
    private static final double SPREADS = 3;

    private OverShoulderCheck() {}

    /** A reading that no shoulder of any slope gives on this body; both sides once. */
    static List<MeasurementFinding> implausible(MeasurementSet set) {
        List<MeasurementFinding> findings = new ArrayList<>();
        for (SidedReading side : SidedReading.of(OVER_SHOULDER, set)) {
            Optional<OverShoulder> tape = OverShoulder.of(side.body());
            double reading = side.body().get(OVER_SHOULDER);
            tape.ifPresent(body -> {
                double least = body.at(SHOULDER_SLOPE.most()) - OverShoulder.APART;
                double most = body.at(SHOULDER_SLOPE.least()) + OverShoulder.APART;
                if (reading < least || reading > most) {
                    findings.add(implausible(side, reading, least, most));
                }
            });
        }
        return findings;
    }

    private static Implausible implausible(SidedReading side, double reading, double least, double most) {
        List<EntryErrorHypothesis> hypotheses = OverShoulder.usual(side.body())
                .map(usual -> EntryErrorHypothesis.of(OVER_SHOULDER, reading, usual))
                .orElse(List.of());
        Quantity given = shown(reading);
        Notice limits = Notice.of("range", rounded(least), rounded(most));
        return new Implausible(
                side.field(),
                given.text(),
                limits.text(),
                Notice.of(
                        "check.over-shoulder.none",
                        OVER_SHOULDER.named(),
                        given,
                        limits,
                        EntryErrorHypothesis.sentence(hypotheses)),
                EntryErrorHypothesis.errors(hypotheses));
    }

    /** A reading far off what the others suggest or, where the slope was taken, off what that slope gives. */
    static List<MeasurementFinding> unusual(MeasurementSet set) {
        List<MeasurementFinding> findings = new ArrayList<>();
        for (SidedReading side : SidedReading.of(OVER_SHOULDER, set)) {
            double reading = side.body().get(OVER_SHOULDER);
            if (side.body().has(SHOULDER_SLOPE)) {
                double slope = side.body().get(SHOULDER_SLOPE);
                OverShoulder.of(side.body())
                        .filter(tape -> StrictMath.abs(reading - tape.at(slope)) > OverShoulder.APART)
                        .ifPresent(tape -> findings.add(contradiction(side.field(), reading, slope, tape)));
            } else {
                OverShoulder.usual(side.body())
                        .filter(usual -> StrictMath.abs(reading - usual.value()) > SPREADS * usual.spread())
                        .map(usual -> unusual(side.field(), reading, usual))
                        .or(() -> rareSlope(side, reading))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Judges the slope that the tape gives as one that was taken in degrees; what is expected is a tape, mm. */
    private static Optional<Unusual> rareSlope(SidedReading side, double reading) {
        RareSize sizes = RareSize.of(BodyModel.of(side.body().sex()), SHOULDER_SLOPE);
        return OverShoulder.of(side.body())
                .filter(tape -> reading > tape.at(sizes.least()) || reading < tape.at(sizes.most()))
                .map(tape -> new Unusual(
                        side.field(),
                        shown(reading).text(),
                        Notice.of("range", rounded(tape.at(sizes.most())), rounded(tape.at(sizes.least())))
                                .text(),
                        Notice.of(
                                "check.over-shoulder.slope",
                                OVER_SHOULDER.named(),
                                shown(reading),
                                SHOULDER_SLOPE.named(),
                                sizes.range(),
                                FigureFormat.rounded(tape.slopeDeg(reading), SHOULDER_SLOPE.unit()))));
    }

    private static Unusual contradiction(String field, double reading, double slope, OverShoulder tape) {
        Quantity expected = rounded(tape.at(slope));
        return new Unusual(
                field,
                shown(reading).text(),
                expected.text(),
                Notice.of(
                        "check.over-shoulder.contradiction",
                        OVER_SHOULDER.named(),
                        shown(reading),
                        SHOULDER_SLOPE.named(),
                        FigureFormat.shown(slope, SHOULDER_SLOPE.unit()),
                        expected,
                        FigureFormat.shown(tape.slopeDeg(reading), SHOULDER_SLOPE.unit())));
    }

    private static Unusual unusual(String field, double reading, Estimate usual) {
        Notice expected = FigureFormat.expected(usual, OVER_SHOULDER.unit());
        return new Unusual(
                field,
                shown(reading).text(),
                expected.text(),
                Notice.of("check.suspect", OVER_SHOULDER.named(), shown(reading), expected, new Text("")));
    }

    private static Quantity shown(double reading) {
        return FigureFormat.shown(reading, OVER_SHOULDER.unit());
    }

    private static Quantity rounded(double mm) {
        return FigureFormat.rounded(mm, OVER_SHOULDER.unit());
    }
}
