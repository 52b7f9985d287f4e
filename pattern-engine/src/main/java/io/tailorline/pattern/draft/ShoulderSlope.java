package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.OVER_SHOULDER;
import static io.tailorline.pattern.measure.Measurement.SHOULDER_SLOPE;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.OverShoulder;
import io.tailorline.pattern.notice.Quantity;

/**
 * The slope of one shoulder: as it was taken; else from the tape over the shoulder; else estimated. One reading of the
 * slope misses 2 degrees, the tape over the shoulder with all that it is compared with misses 2.5 and more:
 * docs/drafting/measures.md, Over-shoulder.
 */
final class ShoulderSlope {

    private ShoulderSlope() {}

    /** Degrees. */
    static double of(MeasurementSet side, Estimates taken) {
        if (side.has(SHOULDER_SLOPE) || !side.has(OVER_SHOULDER)) {
            return taken.orEstimate(SHOULDER_SLOPE);
        }
        double reading = side.get(OVER_SHOULDER);
        return OverShoulder.of(side)
                .map(tape -> taken.orEstimate(
                        SHOULDER_SLOPE,
                        tape.slopeDeg(reading),
                        "read.estimated-over-shoulder",
                        OVER_SHOULDER.named(),
                        Quantity.mm(reading)))
                .orElseGet(() -> taken.orEstimate(SHOULDER_SLOPE));
    }
}
