package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;

/**
 * The side seam on both pieces, mirror images of each other and so equally long: docs/drafting/waistcoat.md, step 7.
 * Each line runs from the armhole to the hem.
 */
public record SideSeam(Polyline back, Polyline front) {

    private static final double HANDLE = 0.33;
    private static final double LOWER_HANDLE = 0.34;
    /** The flare turns on a little before the hem. */
    private static final double FLARE_AT_HEM = 0.8;

    private static final int UPPER_CHORDS = 20;
    private static final int LOWER_CHORDS = 14;

    static SideSeam of(WaistcoatLevels levels, WaistcoatScye scye, WaistcoatSuppression taken) {
        return new SideSeam(line(levels, scye, taken, -1), line(levels, scye, taken, 1));
    }

    private static Polyline line(WaistcoatLevels levels, WaistcoatScye scye, WaistcoatSuppression taken, int towards) {
        Point top = scye.bottom();
        double below = levels.side() - levels.waist();
        Point waist = Point.of(top.x() + towards * taken.side() / 2, levels.waist());
        Point hem = Point.of(top.x() + towards * taken.sideHem() / 2, levels.side());
        Point upper = Point.of(0, HANDLE * (levels.waist() - top.y()));
        Point out = Point.of(towards * (taken.sideHem() - taken.side()) / 2 * FLARE_AT_HEM, below)
                .unit();
        return Polyline.joined(
                new Curve(top, upper, upper, waist).sampled(UPPER_CHORDS),
                new Curve(waist, Point.of(0, LOWER_HANDLE * below), out.times(LOWER_HANDLE * below), hem)
                        .sampled(LOWER_CHORDS));
    }

    /** From the armhole to the waist along the seam, mm. */
    public double toWaist() {
        return back.station(UPPER_CHORDS);
    }
}
