package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * The centre back seam from the nape to the hem: docs/drafting/jacket.md, step 2; for a stooped, hollow or prominent
 * back docs/drafting/alterations.md. It depends on nothing that differs between left and right.
 *
 * @param line from the nape
 * @param acrossNape square to the seam at the nape, towards the neck point, length 1
 */
record JacketCentreBack(Polyline line, Point acrossNape) {

    private static final double HANDLE = 0.3;
    /** The seam leans this much where it passes the scye line, and hangs plumb from the waist. */
    private static final double LEAN_AT_SCYE = 0.07;

    /** A hollow back is taken in at the waist as well as shortened. */
    private static final double IN_SHARE_OF_HOLLOW = 0.15;

    static JacketCentreBack of(JacketLevels levels, BladePivot pivot, FigureChanges changes) {
        double upper = HANDLE * levels.scyeOfPair();
        double lower = HANDLE * (levels.waist() - levels.scyeOfPair());
        Point nape = pivot.turned(Point.of(0, 0)).minus(Point.of(0, changes.collarHeight()));
        Point scye = Point.of(JacketChestLine.CENTRE_BACK_HOLLOW, levels.scyeOfPair());
        Wedge wedge = new Wedge(levels, pivot.pivot().x() - JacketSuppression.CENTRE_BACK, changes.hollow());
        Polyline toScye = Curve.line(
                nape, pivot.turnedDirection(Point.of(0, upper)), Point.of(LEAN_AT_SCYE * upper, upper), scye);
        Polyline line = Polyline.joined(
                        overBlades(toScye, changes.blades()),
                        Curve.line(
                                scye,
                                Point.of(LEAN_AT_SCYE * lower, lower),
                                wedge.direction(Point.of(0, lower)),
                                wedge.at(levels.waist())))
                .continuedTo(wedge.at(levels.seat()))
                .continuedTo(wedge.at(levels.hem()));
        return new JacketCentreBack(line, pivot.turnedDirection(Point.of(1, 0)).unit());
    }

    /** Let out smoothly between nape and scye line, by the whole amount halfway. */
    private static Polyline overBlades(Polyline line, double out) {
        if (out == 0) {
            return line;
        }
        double top = line.first().y();
        double height = line.last().y() - top;
        return line.mapped(point -> {
            double t = (point.y() - top) / height;
            double share = 4 * t * (1 - t);
            return point.minus(Point.of(out * share * share, 0));
        });
    }

    /**
     * The wedge of a hollow back: below the waist the seam turns about the side, so that it is shorter at centre back
     * only.
     *
     * @param reach from centre back to where the wedge ends
     * @param hollow its width at centre back
     */
    private record Wedge(JacketLevels levels, double reach, double hollow) {

        Point at(double level) {
            return Point.of(
                    JacketSuppression.CENTRE_BACK
                            + IN_SHARE_OF_HOLLOW * hollow
                            - hollow / reach * (level - levels.waist()),
                    level - hollow);
        }

        Point direction(Point below) {
            return below.minus(Point.of(hollow / reach * below.y(), 0));
        }
    }

    Point nape() {
        return line.first();
    }
}
