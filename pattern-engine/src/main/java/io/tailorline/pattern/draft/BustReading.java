package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.RuledTape;

/** Where a woman's bust lies and how full it is, measured or estimated: docs/drafting/measures.md, "Bust". */
final class BustReading {

    private static final double WIDTH_SHARE_OF_BUST = 0.2;
    private static final double WIDTH_MORE = 10;

    /** The neck side lies this far below the nape, mm. */
    private static final double NECK_SIDE_BELOW_NAPE = 15;
    /** The nape's height above the waist against the tape down the back. */
    private static final double PLUMB_SHARE_OF_BACK = 0.976;

    private static final double NAPE_SHARE_OF_HEIGHT = 0.857;
    /** How far the bust point lies before the neck side, as a share of the bust girth. */
    private static final double FORWARD_SHARE_OF_BUST = 0.173;

    private BustReading() {}

    static Bust of(MeasurementSet set, Estimates taken, double backWaist) {
        double bust = set.get(CHEST_GIRTH);
        double underBust = taken.orEstimate(UNDER_BUST_GIRTH, bust - RuledTape.CUP_B, "read.estimated-for-cup");
        double width =
                taken.orEstimate(BUST_POINT_WIDTH, WIDTH_SHARE_OF_BUST * bust + WIDTH_MORE, "read.estimated-from-bust");
        return new Bust(underBust, depth(set, taken, backWaist, bust), width);
    }

    /** The tape runs from the neck side, which lies behind and above, over the upper chest to the bust point. */
    private static double depth(MeasurementSet set, Estimates taken, double backWaist, double bust) {
        double height = set.get(STATURE);
        double neckSide = set.find(OUTSIDE_LEG)
                        .map(waist -> waist + PLUMB_SHARE_OF_BACK * backWaist)
                        .orElse(NAPE_SHARE_OF_HEIGHT * height)
                - NECK_SIDE_BELOW_NAPE;
        double forward = FORWARD_SHARE_OF_BUST * bust;
        return StrictMath.hypot(neckSide - taken.orEstimate(BUST_POINT_HEIGHT), forward);
    }
}
