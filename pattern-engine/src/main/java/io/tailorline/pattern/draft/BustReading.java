package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.measure.BustWidthEstimate;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.NeckToBustEstimate;
import io.tailorline.pattern.measure.UnderBustEstimate;

/** Where a woman's bust lies and how full it is, measured or estimated: docs/drafting/measures.md, "Bust". */
final class BustReading {

    private BustReading() {}

    static Bust of(MeasurementSet set, Estimates taken, double backWaist) {
        double bust = set.get(CHEST_GIRTH);
        double underBust = taken.orEstimate(UNDER_BUST_GIRTH, UnderBustEstimate.of(bust), "read.estimated-for-cup");
        double width = taken.orEstimate(BUST_POINT_WIDTH, BustWidthEstimate.of(bust), "read.estimated-from-bust");
        return new Bust(underBust, depth(set, taken, backWaist), width);
    }

    /** As the tape from the neck side reads it, else from two heights off the floor. */
    private static double depth(MeasurementSet set, Estimates taken, double backWaist) {
        return set.find(NECK_TO_BUST_POINT)
                .orElseGet(() -> NeckToBustEstimate.of(set, backWaist, taken.orEstimate(BUST_POINT_HEIGHT)));
    }
}
