package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.style.BustShaping;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.notice.Notice;
import java.util.Optional;

/**
 * The body of half a jacket before it is cut into pieces: docs/drafting/jacket.md, steps 1 to 6. Its chest is measured
 * on the drawn seams along the scye line; the front width takes up what the curves add or lose until it is body plus
 * ease.
 *
 * @param backNeck from the nape to the back neck point
 * @param bust what a woman's front is shaped over; its shoulders are closed, its armhole gapes by the bust dart
 */
public record JacketBlock(
        JacketLevels levels,
        JacketChestLine chest,
        JacketShoulders shoulders,
        JacketScye scye,
        JacketSuppression taken,
        BodySeams seams,
        RollLine roll,
        Polyline backNeck,
        Optional<BustLine> bust) {

    /** After the third round the drawn chest is within 0.01 mm. */
    private static final int CHEST_ROUNDS = 3;

    /** A tape that falls far to a low bust point gives back a third of every correction and more. */
    private static final int ROUNDS_OVER_BUST = 6;

    private static final double LEAST_GAIN = 0.1;

    /** Tolerance of half the drawn chest in the last round but one, mm. */
    private static final double EXACT = 0.2;

    private static final int MOST_ROUNDS = 30;

    private static final double NECK_HANDLE = 0.55;
    private static final int NECK_CHORDS = 40;
    private static final double NECK_TO_SHOULDER_HANDLE = 15;

    /** @param wider how much more than the tapes leave the armhole gets, from the front, mm */
    public static JacketBlock of(Body body, Ease ease, JacketStyle style, BustShaping shaping, double wider)
            throws ImpossibleGeometry {
        double wanted =
                (body.girths().chest() + ease.chest()) / 2 + style.changes().chest();
        double correction = 0;
        double missing = 0;
        double last = 0;
        int rounds = body.hasBust() ? ROUNDS_OVER_BUST : CHEST_ROUNDS;
        for (int round = 0; round < rounds || StrictMath.abs(missing) > EXACT && round < MOST_ROUNDS; round++) {
            JacketBlock flat = drawn(body, ease, style, shaping, wider, correction);
            double before = missing;
            missing =
                    wanted - flat.chestHalf() - (body.hasBust() ? flat.overBust(WomensBlock.bustPoint(flat, body)) : 0);
            last = body.hasBust() && round > 0 ? missing / gain(last, before - missing) : missing;
            correction += last;
        }
        if (!(StrictMath.abs(missing) <= EXACT)) {
            throw new ImpossibleGeometry(
                    "jacket.front, chest line",
                    ImpossibleGeometry.text("%.1f mm", wanted - missing),
                    ImpossibleGeometry.text("%.1f mm, half the chest with its ease", wanted),
                    Notice.of("draft.chest"));
        }
        JacketBlock flat = drawn(body, ease, style, shaping, wider, correction);
        return body.hasBust() ? WomensBlock.of(flat, body, style) : flat;
    }

    /** The gain of the tape over the bust for a correction of 1, from the last round; 1 where that is undefined. */
    private static double gain(double correction, double added) {
        double gain = added / correction;
        return gain >= LEAST_GAIN && gain <= 1 / LEAST_GAIN ? gain : 1;
    }

    /** x of an unaltered centre back seam on the level of the back pitch. */
    private static double hollowAtBlades(Body body, Ease ease, JacketStyle style, JacketLevels levels) {
        JacketCentreBack plain =
                JacketCentreBack.of(levels, JacketChestLine.bladePivot(body, FigureChanges.NONE), FigureChanges.NONE);
        double tip = JacketShoulders.orderedTip(body, ease, style).y();
        return plain.line().xAt(JacketScye.backPitch(levels.scyeOfPair(), tip));
    }

    private static JacketBlock drawn(
            Body body, Ease ease, JacketStyle style, BustShaping shaping, double wider, double correction)
            throws ImpossibleGeometry {
        JacketLevels levels = JacketLevels.of(body, style);
        FigureChanges changes = style.changes();
        double fullness = body.hasBust() ? WomensBlock.fullness(levels, body, ease, style) : 0;
        JacketChestLine chest = JacketChestLine.of(
                        body, ease, hollowAtBlades(body, ease, style, levels), style, fullness, wider, correction)
                .altered(changes);
        JacketShoulders shoulders = JacketShoulders.of(body, ease, style, chest);
        JacketScye scye = JacketScye.of(levels, chest, shoulders);
        JacketCentreBack centreBack = JacketCentreBack.of(levels, JacketChestLine.bladePivot(body, changes), changes);
        JacketSuppression taken = JacketSuppression.of(body, ease, chest, style, shaping)
                .altered(
                        changes,
                        shaping,
                        centreBack.line().xAt(levels.waist()),
                        centreBack.line().xAt(levels.seat()));
        BodySeams seams = BodySeams.of(levels, chest, scye, taken, centreBack.line(), changes);
        RollLine roll = RollLine.of(levels, chest, shoulders, taken.belly(), style);
        return new JacketBlock(
                levels,
                chest,
                shoulders,
                scye,
                taken,
                seams,
                roll,
                backNeck(centreBack, shoulders, roll),
                Optional.empty());
    }

    /** The block with another front shoulder and armhole, made for a bust. */
    JacketBlock shaped(Body body, JacketShoulders front, JacketScye armhole, BustLine line, JacketStyle style) {
        RollLine lapel = RollLine.of(levels, chest, front, taken.belly(), style);
        FigureChanges changes = style.changes();
        JacketCentreBack centreBack = JacketCentreBack.of(levels, JacketChestLine.bladePivot(body, changes), changes);
        Polyline neck = backNeck(centreBack, front, lapel);
        return new JacketBlock(levels, chest, front, armhole, taken, seams, lapel, neck, Optional.of(line));
    }

    /**
     * Square at centre back; at the shoulder the supplement of the front's angle, so that the neck is one smooth line.
     */
    private static Polyline backNeck(JacketCentreBack centreBack, JacketShoulders shoulders, RollLine roll) {
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

    /** Round the chest along the scye line; a woman's from the side seam over the bust point to centre front. */
    public double chestHalf() {
        return halfAt(levels.scye()) + bust.map(line -> overBust(line.point())).orElse(0.0);
    }

    /** The excess of the tape over the bust point over that along the scye line. */
    private double overBust(Point point) {
        Point side = sideOnScyeLine();
        return side.distanceTo(point) - (point.x() - side.x());
    }

    /** The front's side seam on the scye line. */
    public Point sideOnScyeLine() {
        return Point.of(seams.front().xAt(levels.scye()), levels.scye());
    }

    /** Width of back, side body and front at a level, up to centre front, mm. */
    public double halfAt(double level) {
        return seams.back().xAt(level)
                - seams.centreBack().xAt(level)
                + seams.sideFront().xAt(level)
                - seams.sideBack().xAt(level)
                + chest.centreFront()
                - seams.front().xAt(level);
    }

    /** Width of the side body at a level, mm. */
    public double sideAt(double level) {
        return seams.sideFront().xAt(level) - seams.sideBack().xAt(level);
    }
}
