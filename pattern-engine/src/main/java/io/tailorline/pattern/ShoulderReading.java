package io.tailorline.pattern;

import static io.tailorline.pattern.measure.Measurement.OVER_SHOULDER;
import static io.tailorline.pattern.measure.Measurement.SHOULDER_LENGTH;
import static io.tailorline.pattern.measure.Measurement.SHOULDER_SLOPE;

import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.OverShoulder;
import java.util.Objects;
import java.util.Optional;

/**
 * One shoulder as it was taken: by its slope, or where that was not taken by the tape over it.
 *
 * @param length of the shoulder, mm
 * @param slopeDeg as drafted, degrees
 * @param usualDeg as the other measurements suggest, degrees
 * @param evidence the reading beside the usual one
 */
record ShoulderReading(double length, double slopeDeg, double usualDeg, Evidence evidence) {

    /** Empty where neither was taken. */
    static Optional<ShoulderReading> of(MeasurementSet side) {
        if (!side.has(SHOULDER_LENGTH)) {
            return Optional.empty();
        }
        double length = side.get(SHOULDER_LENGTH);
        if (side.has(SHOULDER_SLOPE)) {
            return MeasurementEvidence.on(side, SHOULDER_SLOPE)
                    .map(slope -> new ShoulderReading(
                            length, slope.measured(), slope.usual().value(), slope));
        }
        Estimate usual =
                Objects.requireNonNull(BodyModel.of(side.sex()).estimates(side).get(SHOULDER_SLOPE));
        return side.find(OVER_SHOULDER)
                .flatMap(reading -> OverShoulder.of(side)
                        .map(tape -> new ShoulderReading(
                                length,
                                tape.slopeDeg(reading),
                                usual.value(),
                                new Evidence(
                                        OVER_SHOULDER,
                                        reading,
                                        OverShoulder.usual(side).orElseThrow()))));
    }

    Measurement measurement() {
        return evidence.measurement();
    }

    /** How far its end falls below the neck side, mm. */
    double fall() {
        return fall(slopeDeg);
    }

    /** How much further than usual it falls, mm. */
    double further() {
        return fall() - fall(usualDeg);
    }

    private double fall(double deg) {
        return length * StrictMath.sin(StrictMath.toRadians(deg));
    }
}
