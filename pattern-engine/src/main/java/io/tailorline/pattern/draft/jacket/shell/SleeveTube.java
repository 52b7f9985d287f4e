package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * The sleeve below the cap as a flat tube between its two folds, mm, y down from the scye line, front fold at x = 0: the left
 * arm seen from outside. docs/drafting/jacket.md, step 15.
 *
 * @param frontFold from the scye line to the cuff
 * @param backFold from the scye line to the cuff
 * @param elbowLevel y of the elbow
 */
record SleeveTube(Polyline frontFold, Polyline backFold, double elbowLevel) {

    private static final double CUFF_OVER_HAND = 20;
    private static final double CUFF_NARROWER_THAN_TOP = 15;
    private static final double ELBOW_SHARE_OF_TOP = 0.55;
    private static final double ELBOW_SHARE_OF_CUFF = 0.45;
    private static final double ELBOW_WIDER = 3;
    private static final double ELBOW_HOLLOW = 10;
    private static final double BACK_ELBOW_LOWER = 6;
    private static final double FORWARD_DEG = 9.5;
    private static final double HANDLE = 0.36;
    private static final Point FRONT_ELBOW = Point.of(-0.04, 1).unit();
    private static final Point BACK_ELBOW = Point.of(-0.20, 1).unit();
    private static final double LEAST_UPPER = 50;
    private static final double LEAST_LOWER = 150;

    /** @param pad thickness of the shoulder pad, which the arm's length runs over */
    static SleeveTube of(Body body, Ease ease, SleeveCap cap, double pad) throws ImpossibleGeometry {
        double half = cap.width() / 2;
        double cuff = StrictMath.min(
                StrictMath.max(body.wrist() + ease.cuff(), body.hand() + CUFF_OVER_HAND) / 2,
                half - CUFF_NARROWER_THAN_TOP);
        double elbow = ELBOW_SHARE_OF_TOP * half + ELBOW_SHARE_OF_CUFF * cuff + ELBOW_WIDER;
        double elbowLevel = body.elbow() + pad - cap.height();
        double cuffLevel = StrictMath.max(body.arm() + pad - cap.height(), elbowLevel + LEAST_LOWER);
        ImpossibleGeometry.requireAtLeast(
                "jacket.topSleeve, elbow",
                elbowLevel,
                LEAST_UPPER,
                "The arm is too short for this sleeve cap: its elbow lies at the armhole.");
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

    private static Polyline fold(
            Point top, Point elbow, Point atElbow, Point cuff, Point axis, double upper, double lower) {
        return Polyline.joined(
                Curve.line(top, Point.of(0, upper), atElbow.times(upper), elbow),
                Curve.line(elbow, atElbow.times(lower), axis.times(lower), cuff));
    }
}
