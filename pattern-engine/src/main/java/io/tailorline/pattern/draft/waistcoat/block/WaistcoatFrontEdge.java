package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;

/**
 * Opening and front edge: docs/drafting/waistcoat.md, step 9.
 *
 * @param opening from the front neck point to the break
 * @param edge from the break over the lowest button to the front's lowest point
 * @param atWaist on the edge, at the waist
 * @param lowest on the edge, at the lowest button
 * @param closing how it is buttoned
 * @param neckStart the direction in which the opening leaves the shoulder, length 1
 */
public record WaistcoatFrontEdge(
        Polyline opening, Polyline edge, Point atWaist, Point lowest, WaistcoatClosure closing, Point neckStart) {

    private static final double NECK_STEEPER_DEG = 4;
    private static final double NECK_HANDLE = 0.35;
    private static final double BREAK_HANDLE = 0.30;
    private static final double BREAK_LEAN = -0.02;
    private static final double BREAK_STEEPER = 0.6;
    /** How far out of its run the edge leaves the break, as a share of the belly below it. */
    private static final double BELLY_LEAVES = 0.45;
    /** A belly begins above the break. */
    private static final double BELLY_SHARE_AT_BREAK = 0.35;

    private static final double EDGE_HANDLE = 0.4;
    /** The point lies this far behind centre front, a straight front's corner this far within its edge. */
    private static final double POINT_BEHIND_CENTRE = 22;

    private static final double CORNER_WITHIN_EDGE = 4;
    private static final int OPENING_CHORDS = 20;
    private static final int BELLY_CHORDS = 12;

    static WaistcoatFrontEdge of(
            WaistcoatLevels levels,
            WaistcoatChestLine chest,
            WaistcoatShoulders shoulders,
            WaistcoatSuppression taken,
            WaistcoatStyle style) {
        WaistcoatClosure closing = style.closing();
        double centre = chest.centreFront();
        double slope =
                (closing.lowerOverlap() - closing.upperOverlap()) / (levels.lowestButton() - levels.breakPoint());
        double atBreak = BELLY_SHARE_AT_BREAK * taken.belly();
        Point top = Point.of(centre + closing.upperOverlap() + atBreak, levels.breakPoint());
        Point waist = Point.of(top.x() + slope * (levels.waist() - top.y()) + taken.belly() - atBreak, levels.waist());
        Point lowest = Point.of(waist.x() + slope * (levels.lowestButton() - levels.waist()), levels.lowestButton());
        double end = style.pointed()
                ? centre - POINT_BEHIND_CENTRE + taken.pointBelly()
                : lowest.x() - CORNER_WITHIN_EDGE - taken.belly() + taken.pointBelly();
        Point point = Point.of(end, levels.point());
        Point neck = shoulders.frontNeck();
        Point towardsBreak = top.minus(neck).unit();
        Point start = neckStart(shoulders, towardsBreak.turned(NECK_STEEPER_DEG));
        return new WaistcoatFrontEdge(
                opening(neck, start, towardsBreak, top),
                Polyline.joined(
                        toWaist(top, waist, slope, taken.belly() - atBreak), Polyline.through(waist, lowest, point)),
                waist,
                lowest,
                closing,
                start);
    }

    /** Along the opening, or square to a shoulder so flat that the angle would pass 90 degrees. */
    private static Point neckStart(WaistcoatShoulders shoulders, Point alongOpening) {
        return shoulders.alongFront().dot(alongOpening) >= 0 ? alongOpening : shoulders.downFront();
    }

    private static Polyline opening(Point neck, Point start, Point towardsBreak, Point top) {
        double chord = neck.distanceTo(top);
        Point arriving = towardsBreak.plus(Point.of(BREAK_LEAN, BREAK_STEEPER)).unit();
        return new Curve(neck, start.times(NECK_HANDLE * chord), arriving.times(BREAK_HANDLE * chord), top)
                .sampled(OPENING_CHORDS);
    }

    private static Polyline toWaist(Point top, Point waist, double slope, double belly) {
        if (belly == 0) {
            return Polyline.through(top, waist);
        }
        double handle = EDGE_HANDLE * (waist.y() - top.y());
        Point along = Point.of(slope * handle, handle);
        return new Curve(top, along.plus(Point.of(BELLY_LEAVES * belly, 0)), along, waist).sampled(BELLY_CHORDS);
    }

    public Point breakPoint() {
        return edge.first();
    }

    /** The front's lowest point. */
    public Point point() {
        return edge.last();
    }

    /** Distance of the edge beyond centre front at a level between break and lowest button, mm. */
    public double overlapAt(double level) {
        double share = (level - breakPoint().y()) / (lowest.y() - breakPoint().y());
        return closing.upperOverlap() + share * (closing.lowerOverlap() - closing.upperOverlap());
    }

    /** From the break to the waist along the edge, mm. */
    public double toWaist() {
        return edge.length() - waistToEnd();
    }

    private double waistToEnd() {
        return atWaist.distanceTo(lowest) + lowest.distanceTo(point());
    }
}
