package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * The body of half a jacket before it is cut into pieces: docs/drafting/jacket.md, steps 1 to 6. Its chest is measured on the
 * drawn seams along the scye line; the front width takes up what the curves add or lose until it is body plus ease.
 *
 * @param backNeck from the nape to the back neck point
 */
public record Block(
        Levels levels,
        ChestLine chest,
        Shoulders shoulders,
        Scye scye,
        Suppression taken,
        BodySeams seams,
        RollLine roll,
        Polyline backNeck) {

    /** After the third round the drawn chest is within 0.01 mm. */
    private static final int CHEST_ROUNDS = 3;

    /** The back width follows an ordered shoulder by at most this. */
    private static final double MOST_BACK_WIDTH_CHANGE = 15;

    private static final double NECK_HANDLE = 0.55;
    private static final int NECK_CHORDS = 40;
    private static final double NECK_TO_SHOULDER_HANDLE = 15;

    static Block of(Body body, Ease ease, JacketStyle style) throws ImpossibleGeometry {
        double correction = 0;
        for (int round = 0; round < CHEST_ROUNDS; round++) {
            double drawn = drawn(body, ease, style, correction).chestHalf();
            correction += (body.chest() + ease.chest()) / 2 + style.changes().chest() - drawn;
        }
        return drawn(body, ease, style, correction);
    }

    private static Block drawn(Body body, Ease ease, JacketStyle style, double correction) throws ImpossibleGeometry {
        Levels levels = Levels.of(body, style);
        FigureChanges changes = style.changes();
        ChestLine chest = followingShoulder(ChestLine.of(body, ease, correction), Shoulders.orderedTip(body, style))
                .altered(changes);
        Shoulders shoulders = Shoulders.of(body, style, chest);
        Scye scye = Scye.of(levels, chest, shoulders);
        CentreBack centreBack = CentreBack.of(levels, BladePivot.of(body, changes), changes);
        Suppression taken = Suppression.of(body, ease, chest, style)
                .altered(
                        changes,
                        centreBack.line().xAt(levels.waist()),
                        centreBack.line().xAt(levels.seat()));
        BodySeams seams = BodySeams.of(levels, chest, scye, taken, centreBack.line(), changes);
        RollLine roll = RollLine.of(levels, chest, shoulders, taken.belly(), style);
        return new Block(levels, chest, shoulders, scye, taken, seams, roll, backNeck(centreBack, shoulders, roll));
    }

    /** Step 3: the shoulder keeps its ordered length and the back width follows, so that the tip lies where it hangs well. */
    private static ChestLine followingShoulder(ChestLine chest, Point tip) {
        double outside = tip.x() - chest.backWidthLine();
        double wanted = StrictMath.max(0, outside - Shoulders.MOST_TIP_OUTSIDE)
                + StrictMath.min(0, outside - Shoulders.LEAST_TIP_OUTSIDE);
        return chest.withBackWiderBy(
                StrictMath.max(-MOST_BACK_WIDTH_CHANGE, StrictMath.min(MOST_BACK_WIDTH_CHANGE, wanted)));
    }

    /** Square at centre back; at the shoulder the supplement of the front's angle, so that the neck is one smooth line. */
    private static Polyline backNeck(CentreBack centreBack, Shoulders shoulders, RollLine roll) {
        Point along = shoulders.alongFront();
        double cosine = StrictMath.max(-1, StrictMath.min(1, along.dot(roll.neckStart(along))));
        double frontAngle = StrictMath.toDegrees(StrictMath.acos(cosine));
        Point into = shoulders.alongBack().turned(180 - frontAngle);
        Point down = into.y() > 0 ? into : into.times(-1);
        return new Curve(
                        centreBack.nape(),
                        centreBack.acrossNape().times(NECK_HANDLE * shoulders.backNeckWidth()),
                        down.times(-NECK_TO_SHOULDER_HANDLE),
                        shoulders.backNeck())
                .sampled(NECK_CHORDS);
    }

    double chestHalf() {
        return halfAt(levels.scye());
    }

    /** Width of back, side body and front at a level, up to centre front, mm. */
    double halfAt(double level) {
        return seams.back().xAt(level)
                - seams.centreBack().xAt(level)
                + seams.sideFront().xAt(level)
                - seams.sideBack().xAt(level)
                + chest.centreFront()
                - seams.front().xAt(level);
    }

    /** Width of the side body at a level, mm. */
    double sideAt(double level) {
        return seams.sideFront().xAt(level) - seams.sideBack().xAt(level);
    }
}
