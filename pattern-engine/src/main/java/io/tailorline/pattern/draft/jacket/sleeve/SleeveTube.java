package io.tailorline.pattern.draft.jacket.sleeve;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;

/**
 * The sleeve below the cap as a flat tube between its two folds, mm, y down from the scye line, front fold at x = 0:
 * the left arm seen from outside. docs/drafting/jacket.md, step 15.
 *
 * @param frontFold from the scye line to the cuff
 * @param backFold from the scye line to the cuff
 * @param elbowLevel y of the elbow
 */
public record SleeveTube(Polyline frontFold, Polyline backFold, double elbowLevel) {

    private static final double CUFF_OVER_HAND = 20;
    private static final double CUFF_NARROWER_THAN_TOP = 15;
    private static final double ELBOW_SHARE_OF_TOP = 0.55;
    private static final double ELBOW_SHARE_OF_CUFF = 0.45;
    private static final double ELBOW_WIDER = 3;
    /** A sleeve altered by more than this moves its elbow by half of the excess. */
    private static final double CUFF_ALONE = 30;

    private static final double ELBOW_SHARE_OF_LENGTH = 0.5;
    private static final double ELBOW_HOLLOW = 10;
    private static final double BACK_ELBOW_LOWER = 6;
    private static final double FORWARD_DEG = 9.5;
    private static final double HANDLE = 0.36;
    private static final Point FRONT_ELBOW = Point.of(-0.04, 1).unit();
    private static final Point BACK_ELBOW = Point.of(-0.20, 1).unit();
    private static final double LEAST_UPPER = 50;
    private static final double LEAST_LOWER = 150;

    /** @param pad thickness of the shoulder pad, which the arm's length runs over */
    public static SleeveTube of(Body body, Ease ease, SleeveCap cap, double pad, FigureChanges changes)
            throws ImpossibleGeometry {
        double half = cap.width() / 2;
        double usual = cuff(body, ease, half, 0);
        double cuff = cuff(body, ease, half, changes.cuff());
        double elbow = ELBOW_SHARE_OF_TOP * half + ELBOW_SHARE_OF_CUFF * usual + ELBOW_WIDER + changes.elbow() / 2;
        double longer = changes.sleeveLength();
        double elbowLower = longer - StrictMath.max(-CUFF_ALONE, StrictMath.min(CUFF_ALONE, longer));
        double elbowLevel = body.arm().elbow() + pad - cap.height() + ELBOW_SHARE_OF_LENGTH * elbowLower;
        double cuffLevel = StrictMath.max(body.arm().length() + pad - cap.height() + longer, elbowLevel + LEAST_LOWER);
        ImpossibleGeometry.requireAtLeast("jacket.topSleeve, elbow", elbowLevel, LEAST_UPPER, "draft.sleeve.elbow");
        Point frontElbow = Point.of(ELBOW_HOLLOW, elbowLevel);
        Point backElbow = Point.of(ELBOW_HOLLOW + elbow, elbowLevel + BACK_ELBOW_LOWER);
        Point axis = Point.of(0, 1).turned(FORWARD_DEG);
        Point across = Point.of(1, 0).turned(FORWARD_DEG);
        Point middle = frontElbow.towards(backElbow, 0.5).plus(axis.times(cuffLevel - elbowLevel));
        double upper = HANDLE * elbowLevel;
        double lower = HANDLE * (cuffLevel - elbowLevel);
        return new SleeveTube(
                fold(Point.of(0, 0), frontElbow, FRONT_ELBOW, middle.minus(across.times(cuff / 2)), axis, upper, lower),
                fold(Point.of(half, 0), backElbow, BACK_ELBOW, middle.plus(across.times(cuff / 2)), axis, upper, lower),
                elbowLevel);
    }

    /** Half the cuff; the hand must pass, and it is never wider than the sleeve above. */
    private static double cuff(Body body, Ease ease, double half, double wider) {
        double girth = StrictMath.max(
                body.arm().wrist() + ease.cuff() + wider, body.arm().hand() + CUFF_OVER_HAND);
        return StrictMath.min(girth / 2, half - CUFF_NARROWER_THAN_TOP);
    }

    private static Polyline fold(
            Point top, Point elbow, Point atElbow, Point cuff, Point axis, double upper, double lower) {
        return Polyline.joined(
                Curve.line(top, Point.of(0, upper), atElbow.times(upper), elbow),
                Curve.line(elbow, atElbow.times(lower), axis.times(lower), cuff));
    }
}
