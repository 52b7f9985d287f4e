package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.Optional;

/**
 * Makes room for the bust in a flat block: the bust point, the front neck point required by the front waist length, and
 * the shoulder turned out by the bust dart. docs/drafting/womens-jacket.md, steps 2 and 3.
 */
public final class WomensBlock {

    /** The excess of the front over the body from the neck side to the bust point: pad, canvas and air. */
    private static final double LOOSE = 8;
    /** Where a flat front of usual balance has its neck point; orders and alterations there move a woman's likewise. */
    private static final double USUAL_FLAT_NECK = -33;
    /** How far the tape may move the front neck point from where a flat front has it, down and up. */
    private static final double MOST_LOWERED = 40;

    private static final double MOST_RAISED = 60;
    private static final double LEAST_ABOVE_WAIST = 90;
    /** No bust lies higher above the scye line, which is itself under the arm. */
    private static final double MOST_ABOVE_SCYE = 35;

    /**
     * None lies lower under a jacket than this share of the bust girth below it; lower ones leave the front no width.
     */
    private static final double MOST_BELOW_SCYE_SHARE = 0.085;

    private static final double LEAST_DART_LENGTH = 200;

    /** The armhole of the open front rises at least this much above its pitch. */
    private static final double LEAST_RISE = 55;

    /** A front length that is off by less than this hangs level. */
    private static final double NOTED = 5;

    private WomensBlock() {}

    /** @param flat a block drawn with a woman's proportions, without a bust */
    static JacketBlock of(JacketBlock flat, Body body, JacketStyle style) throws ImpossibleGeometry {
        JacketShoulders before = flat.shoulders();
        Point point = bustPoint(flat, body);
        Point neck = neckPoint(before.frontNeck(), point, body.bust().pointDepth());
        Point tip = neck.plus(before.alongFront().times(before.frontLength()));
        BustLine bust = new BustLine(point, dartDeg(body, point, neck.towards(tip, 0.5)));
        JacketShoulders shoulders =
                new JacketShoulders(before.backNeckWidth(), before.backNeck(), before.backTip(), neck, tip);
        JacketScye scye = flat.scye().withFrontUpper(frontUpper(flat.scye(), shoulders, bust));
        return flat.shaped(body, shoulders, scye, bust, style);
    }

    static Point bustPoint(JacketBlock flat, Body body) {
        return Point.of(flat.chest().centreFront() - body.bust().pointWidth() / 2, bustLevel(flat.levels(), body));
    }

    /**
     * What the front is wider on the chest line than across the chest at the front pitch, where the bust dart is shut,
     * mm.
     */
    static double fullness(JacketLevels levels, Body body, Ease ease, JacketStyle style) {
        double above = StrictMath.max(0, bustLevel(levels, body) - levels.frontPitch());
        double toNeck = fall(
                JacketShoulders.frontNeckWidth(body) - body.bust().pointWidth() / 2,
                body.bust().pointDepth());
        double length = StrictMath.max(LEAST_DART_LENGTH, toNeck - JacketShoulders.frontFall(body, ease, style) / 2);
        return above * body.bust().dartWidth(body.girths().chest()) / length;
    }

    /** As high above the waist as on the body. */
    private static double bustLevel(JacketLevels levels, Body body) {
        double waist = levels.waist();
        double most = waist - levels.scyeOfPair() + MOST_ABOVE_SCYE;
        double least =
                most - MOST_ABOVE_SCYE - MOST_BELOW_SCYE_SHARE * body.girths().chest();
        double above = StrictMath.max(
                StrictMath.max(LEAST_ABOVE_WAIST, least),
                StrictMath.min(most, body.lengths().frontWaist() - body.bust().pointDepth()));
        return waist - above;
    }

    /** How far the front neck point lies above the bust point. */
    private static double fall(double aside, double depth) {
        return StrictMath.sqrt(StrictMath.max(0, (depth + LOOSE) * (depth + LOOSE) - aside * aside));
    }

    /** As far from the bust point as the body's neck side, and a little more. */
    private static Point neckPoint(Point flat, Point bust, double depth) {
        double from = fall(bust.x() - flat.x(), depth);
        double ordered = flat.y() - USUAL_FLAT_NECK;
        double wanted = bust.y() - from + ordered;
        return Point.of(
                flat.x(), StrictMath.min(flat.y() + MOST_LOWERED, StrictMath.max(flat.y() - MOST_RAISED, wanted)));
    }

    private static double dartDeg(Body body, Point bust, Point middleOfShoulder) {
        double dart = body.bust().dartWidth(body.girths().chest());
        double length = StrictMath.max(LEAST_DART_LENGTH, bust.y() - middleOfShoulder.y());
        return 2 * StrictMath.toDegrees(StrictMath.asin(dart / 2 / length));
    }

    /** From the front pitch to the open shoulder tip, square to the open shoulder; fine, because a seam may cut it. */
    private static Polyline frontUpper(JacketScye scye, JacketShoulders shoulders, BustLine bust)
            throws ImpossibleGeometry {
        Point pitch = scye.frontUpper().first();
        Point tip = bust.opened(shoulders.frontTip());
        double rise = pitch.y() - tip.y();
        ImpossibleGeometry.requireAtLeast("jacket.front, armhole", rise, LEAST_RISE, "draft.shoulder-low-bust");
        Point square = shoulders.alongFront().quarterTurned();
        Point down = (square.y() > 0 ? square : square.times(-1)).turned(-bust.dartDeg());
        return new Curve(pitch, Point.of(0, -0.40 * rise), down.times(-0.34 * rise), tip).sampled(2 * Curve.CHORDS);
    }

    /** A note for the tailor where the drawn front does not follow the front waist length. */
    public static Optional<Notice> note(JacketBlock block, Body body) {
        BustLine bust = block.bust().orElseThrow();
        double drawn = bust.point().distanceTo(block.shoulders().frontNeck())
                + block.levels().waist()
                - bust.point().y();
        double off = drawn - body.lengths().frontWaist() - LOOSE;
        return StrictMath.abs(off) <= NOTED
                ? Optional.empty()
                : Optional.of(Notice.of("note.jacket.front-over-bust", Quantity.signedMm(off)));
    }
}
