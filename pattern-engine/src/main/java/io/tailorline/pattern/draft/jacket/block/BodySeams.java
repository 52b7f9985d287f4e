package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;

/**
 * The long seams of the body, each from its top to the hem: docs/drafting/jacket.md, step 6. The two sides of a seam
 * are equally long: the shorter one is lengthened at the hem.
 *
 * @param centreBack from the nape
 * @param back the back's side seam
 * @param sideBack the side body's back seam
 * @param sideFront the side body's front seam
 * @param front the front's side seam
 */
public record BodySeams(Polyline centreBack, Polyline back, Polyline sideBack, Polyline sideFront, Polyline front) {

    /** Between back and side body the seam hangs this far outside the back width line. */
    private static final double BACK_SEAM_OUTSIDE = 2;

    /** Of the side body at the waist, mm. */
    private static final double LEAST_SIDE_WAIST = 78;

    private static final double MOST_SIDE_WAIST = 120;

    /** The seams of the side body lean apart, or together, by this at most, mm. */
    private static final double MOST_WIDER = 28;

    private static final double LEAST_BELOW_SEAT = 20;

    /** Greatest lengthening of the shorter side of a seam at the hem. */
    private static final double MOST_TRUED = 5.9;

    /** What is lengthened by no more still hangs level, mm. */
    private static final double LEVEL = 3.5;

    private static final int LEANS_TRIED = 4;

    /** Handle of every seam curve as a share of its height. */
    private static final double HANDLE = 0.33;

    /** @param centreBack from the nape */
    static BodySeams of(
            JacketLevels levels,
            JacketChestLine chest,
            JacketScye scye,
            JacketSuppression taken,
            Polyline centreBack,
            FigureChanges changes)
            throws ImpossibleGeometry {
        double plumb = frontPlumb(chest) - backPlumb(chest);
        double wider = sideWider(plumb, (taken.backSide() + taken.sideFront()) / 2);
        double lean = wider / 2;
        BodySeams seams = drawn(levels, chest, scye, taken, centreBack, changes, lean);
        for (int tried = 1; tried <= LEANS_TRIED && !seams.isLevel(); tried++) {
            double less = lean * (LEANS_TRIED - tried) / LEANS_TRIED;
            seams = drawn(levels, chest, scye, taken, centreBack, changes, less);
        }
        requireLevelHem("jacket.back, side seam", seams.back, seams.sideBack);
        requireLevelHem("jacket.front, side seam", seams.front, seams.sideFront);
        return new BodySeams(
                centreBack,
                lengthenedTo(seams.back, seams.sideBack),
                lengthenedTo(seams.sideBack, seams.back),
                lengthenedTo(seams.sideFront, seams.front),
                lengthenedTo(seams.front, seams.sideFront));
    }

    private static double backPlumb(JacketChestLine chest) {
        return chest.backWidthLine() + BACK_SEAM_OUTSIDE;
    }

    private static double frontPlumb(JacketChestLine chest) {
        return chest.frontScyeLine() - JacketScye.frontSeamBehind(chest) - JacketChestLine.SIDE_FRONT_GAP / 2;
    }

    /** Before their hems are trued. */
    private boolean isLevel() {
        return StrictMath.abs(back.length() - sideBack.length()) <= LEVEL
                && StrictMath.abs(front.length() - sideFront.length()) <= LEVEL;
    }

    /** @param lean how far either seam of the side body leans away from plumb at the waist */
    private static BodySeams drawn(
            JacketLevels levels,
            JacketChestLine chest,
            JacketScye scye,
            JacketSuppression taken,
            Polyline centreBack,
            FigureChanges changes,
            double lean) {
        double backAxis = backPlumb(chest) - lean;
        double frontAxis = frontPlumb(chest) + lean;
        double backWaist = taken.backSide() / 2;
        double frontWaist = taken.sideFront() / 2;
        double seat = taken.seatPerSeam() / 2;
        double backHem = hem(levels, chest, backAxis, changes);
        double frontHem = hem(levels, chest, frontAxis, changes);
        Polyline back = seam(
                levels, backHem, scye.backSeamTop(), -lean, backAxis - backWaist, backAxis - seat + changes.seat() / 2);
        Polyline sideBack = seam(levels, backHem, scye.sideBackTop(), -lean, backAxis + backWaist, backAxis + seat);
        Polyline sideFront =
                seam(levels, frontHem, scye.frontSeamTop(), lean, frontAxis - frontWaist, frontAxis - seat);
        Polyline front = seam(levels, frontHem, scye.frontSeamTop(), lean, frontAxis + frontWaist, frontAxis + seat);
        return new BodySeams(centreBack, back, sideBack, sideFront, front);
    }

    /**
     * What the side body is wider at the waist than the plumb lines below its ends leave it: so much that what the
     * seams take in leaves it a width that can be sewn, and none that looks like a second back.
     */
    private static double sideWider(double plumb, double taken) {
        double waist = plumb - taken;
        double wanted = StrictMath.max(LEAST_SIDE_WAIST, StrictMath.min(MOST_SIDE_WAIST, waist));
        return StrictMath.max(-MOST_WIDER, StrictMath.min(MOST_WIDER, wanted - waist));
    }

    private static void requireLevelHem(String where, Polyline one, Polyline other) throws ImpossibleGeometry {
        double apart = StrictMath.abs(one.length() - other.length());
        if (!(apart <= MOST_TRUED)) {
            throw new ImpossibleGeometry(
                    where,
                    ImpossibleGeometry.text("%.1f mm", apart),
                    ImpossibleGeometry.text("at most %.1f mm", MOST_TRUED),
                    Notice.of("draft.hem-not-level"));
        }
    }

    /** @param lean how far it leans away from plumb on its way to the waist */
    private static Polyline seam(
            JacketLevels levels, double hem, Point top, double lean, double atWaist, double atSeat) {
        Point waist = Point.of(atWaist, levels.waist());
        Point seat = Point.of(atSeat, levels.seat());
        Point leaving = Point.of(HANDLE * lean, HANDLE * (levels.waist() - top.y()));
        Point upper = Point.of(0, leaving.y());
        Point lower = Point.of(0, HANDLE * (levels.seat() - levels.waist()));
        return Polyline.joined(Curve.line(top, leaving, upper, waist), Curve.line(waist, lower, lower, seat))
                .continuedTo(Point.of(atSeat, hem));
    }

    /** A front ordered longer alone: the hem falls evenly from centre back to centre front. */
    private static double hem(JacketLevels levels, JacketChestLine chest, double axis, FigureChanges changes) {
        double lower = changes.frontLength() * axis / chest.centreFront();
        return StrictMath.max(levels.hem() + lower, levels.seat() + LEAST_BELOW_SEAT);
    }

    private static Polyline lengthenedTo(Polyline seam, Polyline partner) {
        double missing = partner.length() - seam.length();
        return missing <= 0 ? seam : seam.endingAt(seam.last().plus(Point.of(0, missing)));
    }
}
