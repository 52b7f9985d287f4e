package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * The centre back seam from the nape to the hem: docs/drafting/waistcoat.md, step 4. It depends on nothing that differs
 * between left and right.
 *
 * @param line from the nape
 * @param down its direction at the nape, length 1
 */
public record WaistcoatCentreBack(Polyline line, Point down) {

    /** Suppression of the seam at the scye line of an unaltered figure. */
    static final double HOLLOW_AT_SCYE = 6;

    private static final double HOLLOW_AT_WAIST = 18;
    /** A hollow back is taken in as well as shortened. */
    private static final double IN_SHARE_OF_HOLLOW = 0.15;

    private static final double HANDLE = 0.3;
    private static final double HOLLOW_ABOVE_SCYE = 0.03;
    /** A cubic whose two inner control points are offset by 4/3 is offset by 1 in its middle. */
    private static final double BULGE = 4.0 / 3;

    private static final int UPPER_CHORDS = 16;
    private static final int LOWER_CHORDS = 12;

    static WaistcoatCentreBack of(WaistcoatLevels levels, BladePivot pivot, FigureChanges changes) {
        Point nape = pivot.turned(Point.of(0, 0));
        Point scye = Point.of(HOLLOW_AT_SCYE, levels.scyeOfPair());
        Point waist = Point.of(atWaist(changes), levels.centreBackWaist());
        double height = HANDLE * levels.scyeOfPair();
        Point out = Point.of(-BULGE * changes.blades(), 0);
        Point leaving = pivot.turnedDirection(Point.of(0, height)).plus(out);
        Point arriving =
                Point.of(HOLLOW_ABOVE_SCYE * levels.scyeOfPair(), height).minus(out);
        double below = HANDLE * (waist.y() - scye.y());
        Point onwards = arriving.times(below / height);
        Polyline line = Polyline.joined(
                        new Curve(nape, leaving, arriving, scye).sampled(UPPER_CHORDS),
                        new Curve(scye, onwards, Point.of(0, below), waist).sampled(LOWER_CHORDS))
                .continuedTo(Point.of(waist.x(), levels.centreBack()));
        return new WaistcoatCentreBack(line, leaving.unit());
    }

    /** x of the seam at the waist and below. */
    static double atWaist(FigureChanges changes) {
        return HOLLOW_AT_WAIST + IN_SHARE_OF_HOLLOW * changes.hollow();
    }

    public Point nape() {
        return line.first();
    }

    public Point hem() {
        return line.last();
    }
}
