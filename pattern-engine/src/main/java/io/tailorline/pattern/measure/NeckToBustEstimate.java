package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.BUST_POINT_HEIGHT;
import static io.tailorline.pattern.measure.Measurement.CHEST_GIRTH;
import static io.tailorline.pattern.measure.Measurement.OUTSIDE_LEG;
import static io.tailorline.pattern.measure.Measurement.STATURE;

/**
 * How far the bust point usually lies from the neck side over the body, mm, where no tape was laid: the hypotenuse of
 * two heights off the floor and of what the bust reaches forward. Source: docs/drafting/measures.md, Bust.
 */
public final class NeckToBustEstimate {

    /** The neck side lies this far below the nape, mm. */
    private static final double NECK_SIDE_BELOW_NAPE = 15;

    /** The nape's height above the waist against the tape down the back. */
    private static final double PLUMB_SHARE_OF_BACK = 0.976;

    private static final double NAPE_SHARE_OF_HEIGHT = 0.857;

    /** How far the bust point lies before the neck side, as a share of the bust girth. */
    private static final double FORWARD_SHARE_OF_BUST = 0.173;

    private NeckToBustEstimate() {}

    /**
     * The tape from the neck side, which lies behind and above, over the upper chest to the bust point.
     *
     * @param backWaist nape to waist, mm
     * @param bustPointHeight above the floor, mm
     */
    public static double of(MeasurementSet set, double backWaist, double bustPointHeight) {
        double neckSide = set.find(OUTSIDE_LEG)
                        .map(waist -> waist + PLUMB_SHARE_OF_BACK * backWaist)
                        .orElse(NAPE_SHARE_OF_HEIGHT * set.get(STATURE))
                - NECK_SIDE_BELOW_NAPE;
        return StrictMath.hypot(neckSide - bustPointHeight, FORWARD_SHARE_OF_BUST * set.get(CHEST_GIRTH));
    }

    /** The same with the height of the bust point as it was taken, or as the other measurements tell it. */
    static double of(MeasurementSet set, double backWaist) {
        return of(set, backWaist, RuledTape.takenOrEstimated(set, BUST_POINT_HEIGHT));
    }
}
