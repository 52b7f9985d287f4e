package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;
import java.util.function.DoubleFunction;

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

    /** Least width of the side body at the waist, mm (docs/drafting/jacket.md, step 6; *trade*: 75 to 125). */
    private static final double LEAST_SIDE_WAIST = 78;

    /** Greatest width of the side body at the waist, mm (the same). */
    private static final double MOST_SIDE_WAIST = 120;

    /** Either seam of the side body leans away from plumb by this at most between waist and scye line, mm (step 6). */
    private static final double MOST_LEAN = 20;

    private static final double LEAST_BELOW_SEAT = 20;

    /** Greatest lengthening of the shorter side of a seam at the hem. */
    private static final double MOST_TRUED = 5.9;

    /**
     * A seam leans only so far that its shorter side is lengthened by this at most, mm: the hem hangs level (step 6).
     */
    private static final double LEVEL = 2.9;

    private static final int LEANS_TRIED = 8;

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
        double seat = taken.seatPerSeam() / 2;
        DoubleFunction<Pair> behind = lean -> {
            double axis = backPlumb(chest) - lean;
            double waist = taken.backSide() / 2;
            double hem = hem(levels, chest, axis, changes);
            return new Pair(
                    seam(levels, hem, scye.backSeamTop(), -lean, axis - waist, axis - seat + changes.seat() / 2),
                    seam(levels, hem, scye.sideBackTop(), -lean, axis + waist, axis + seat));
        };
        DoubleFunction<Pair> before = lean -> {
            double axis = frontPlumb(chest) + lean;
            double waist = taken.sideFront() / 2;
            double hem = hem(levels, chest, axis, changes);
            return new Pair(
                    seam(levels, hem, scye.frontSeamTop(), lean, axis - waist, axis - seat),
                    seam(levels, hem, scye.frontSeamTop(), lean, axis + waist, axis + seat));
        };
        double leanBehind = level(wider / 2, behind);
        double leanBefore = level(wider - leanBehind, before);
        Pair back = behind.apply(level(wider - leanBefore, behind)).requireLevel("jacket.back, side seam");
        Pair front = before.apply(leanBefore).requireLevel("jacket.front, side seam");
        return new BodySeams(
                centreBack,
                lengthenedTo(back.hind, back.fore),
                lengthenedTo(back.fore, back.hind),
                lengthenedTo(front.hind, front.fore),
                lengthenedTo(front.fore, front.hind));
    }

    /** As much of the lean that is wanted, mm, as leaves both sides of the seam level at the hem. */
    private static double level(double wanted, DoubleFunction<Pair> seam) {
        double most = StrictMath.max(-MOST_LEAN, StrictMath.min(MOST_LEAN, wanted));
        for (int less = 0; less < LEANS_TRIED; less++) {
            double lean = most * (LEANS_TRIED - less) / LEANS_TRIED;
            if (seam.apply(lean).apart() <= LEVEL) {
                return lean;
            }
        }
        return 0;
    }

    /** Two sides of a seam before their hems are trued. */
    private record Pair(Polyline hind, Polyline fore) {

        double apart() {
            return StrictMath.abs(hind.length() - fore.length());
        }

        Pair requireLevel(String where) throws ImpossibleGeometry {
            if (!(apart() <= MOST_TRUED)) {
                throw new ImpossibleGeometry(
                        where,
                        ImpossibleGeometry.text("%.1f mm", apart()),
                        ImpossibleGeometry.text("at most %.1f mm", MOST_TRUED),
                        Notice.of("draft.hem-not-level"));
            }
            return this;
        }
    }

    private static double backPlumb(JacketChestLine chest) {
        return chest.backWidthLine() + BACK_SEAM_OUTSIDE;
    }

    private static double frontPlumb(JacketChestLine chest) {
        return chest.frontScyeLine() - JacketScye.frontSeamBehind(chest) - JacketChestLine.SIDE_FRONT_GAP / 2;
    }

    /**
     * What the side body is wider at the waist than the plumb lines below its ends leave it: so much that what the
     * seams take in leaves it a width that can be sewn, and none that looks like a second back.
     */
    private static double sideWider(double plumb, double taken) {
        double waist = plumb - taken;
        double wanted = StrictMath.max(LEAST_SIDE_WAIST, StrictMath.min(MOST_SIDE_WAIST, waist));
        return wanted - waist;
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
