package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.OVER_SHOULDER;
import static io.tailorline.pattern.measure.Measurement.SHOULDER_SLOPE;

import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
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
        for (Side side : sides(set)) {
            Optional<OverShoulder> tape = OverShoulder.of(side.body());
            double reading = side.body().get(OVER_SHOULDER);
            tape.ifPresent(body -> {
                double least = body.at(SHOULDER_SLOPE.most()) - OverShoulder.APART;
                double most = body.at(SHOULDER_SLOPE.least()) + OverShoulder.APART;
                if (reading < least || reading > most) {
                    findings.add(implausible(side.field(), reading, least, most));
                }
            });
        }
        return findings;
    }

    private static Implausible implausible(String field, double reading, double least, double most) {
        String given = FigureFormat.shown(reading, OVER_SHOULDER.unit());
        String limits = "%s to %s"
                .formatted(
                        FigureFormat.rounded(least, OVER_SHOULDER.unit()),
                        FigureFormat.rounded(most, OVER_SHOULDER.unit()));
        return new Implausible(
                field,
                given,
                limits,
                "overShoulder of %s belongs to no shoulder on this body, with neck, shoulder, chest and trunk lengths as they were taken: %s. Please measure it again, from centre back on the level of the armhole over the end of the shoulder to the front of the armhole on the same level."
                        .formatted(given, limits),
                List.of());
    }

    /** A reading far off what the others suggest or, where the slope was taken, off what that slope gives. */
    static List<MeasurementFinding> unusual(MeasurementSet set) {
        List<MeasurementFinding> findings = new ArrayList<>();
        for (Side side : sides(set)) {
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

    /** Judges the slope that the tape gives as one that was taken in degrees. */
    private static Optional<Unusual> rareSlope(Side side, double reading) {
        RareSize sizes = RareSize.of(BodyModel.of(side.body().sex()), SHOULDER_SLOPE);
        return OverShoulder.of(side.body())
                .filter(tape -> reading > tape.at(sizes.least()) || reading < tape.at(sizes.most()))
                .map(tape -> {
                    String given = FigureFormat.shown(reading, OVER_SHOULDER.unit());
                    String limits = sizes.text();
                    return new Unusual(
                            side.field(),
                            given,
                            limits,
                            "overShoulder of %s gives a shoulderSlopeDeg that is rare; nearly every body has %s. Drafted at %s. Please measure it again or ask a tailor."
                                    .formatted(given, limits, roundedSlope(tape.slopeDeg(reading))));
                });
    }

    private static String roundedSlope(double deg) {
        return FigureFormat.rounded(deg, SHOULDER_SLOPE.unit());
    }

    private static Unusual contradiction(String field, double reading, double slope, OverShoulder tape) {
        String given = FigureFormat.shown(reading, OVER_SHOULDER.unit());
        String expected = FigureFormat.rounded(tape.at(slope), OVER_SHOULDER.unit());
        return new Unusual(
                field,
                given,
                expected,
                "overShoulder of %s contradicts shoulderSlopeDeg of %s, over which the tape would read %s; its own slope is %s. The shoulder follows shoulderSlopeDeg. Please measure both again."
                        .formatted(given, slope(slope), expected, slope(tape.slopeDeg(reading))));
    }

    private static String slope(double deg) {
        return FigureFormat.shown(deg, SHOULDER_SLOPE.unit());
    }

    private static Unusual unusual(String field, double reading, Estimate usual) {
        String given = FigureFormat.shown(reading, OVER_SHOULDER.unit());
        String expected = FigureFormat.expected(usual, OVER_SHOULDER.unit());
        return new Unusual(
                field,
                given,
                expected,
                "overShoulder of %s does not fit the other measurements, which suggest %s. Please measure it again or ask a tailor."
                        .formatted(given, expected));
    }

    /** A side with the name of the field in which its reading stands. */
    private record Side(String field, MeasurementSet body) {}

    private static List<Side> sides(MeasurementSet set) {
        List<Side> sides = new ArrayList<>();
        if (set.find(OVER_SHOULDER).filter(OVER_SHOULDER::allows).isPresent()) {
            sides.add(new Side("measurements." + OVER_SHOULDER.fieldName(), set));
        }
        if (set.left().containsKey(OVER_SHOULDER)) {
            sides.add(new Side("left." + OVER_SHOULDER.fieldName(), set.leftSide()));
        }
        if (set.right().containsKey(OVER_SHOULDER)) {
            sides.add(new Side("right." + OVER_SHOULDER.fieldName(), set.rightSide()));
        }
        return sides;
    }
}
