package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.Optional;

/**
 * A woman's bust dart, open at the shoulder: what lies outside it is turned out about its tip until the dart gapes, so
 * its legs are equal and the sewn shoulder is straight. docs/drafting/waistcoat.md, step 6.
 *
 * @param bustPoint on the front
 * @param tip of the dart, a little above the bust point
 * @param degrees how far the dart gapes
 * @param frontNeck the front neck point required by the front waist length
 * @param mouthNeck end of its mouth nearer the neck
 */
public record BustDart(Point bustPoint, Point tip, double degrees, Point frontNeck, Point mouthNeck) {

    /** The excess of the front over the body from the neck side to the bust point. */
    private static final double LOOSE = 4;
    /** The balance at which the tape alone decides how high the front neck point lies. */
    private static final double USUAL_BALANCE = 10;
    /** How far the tape may move the front neck point from where a flat front has it, down and up. */
    private static final double MOST_LOWERED = 40;

    private static final double MOST_RAISED = 60;
    private static final double LEAST_ABOVE_WAIST = 90;
    private static final double MOST_ABOVE_SCYE = 59;
    private static final double TIP_SHORT = 15;
    private static final double HOLE_INSIDE = 10;
    /** Between neck point and tip of the shoulder, clear of the facing. */
    private static final double MOUTH_SHARE_OF_SHOULDER = 0.56;

    private static final double LEAST_LENGTH = 185;
    /** A front length that is off by less than this hangs level, mm. */
    private static final double NOTED = 5;

    /** @param flat the shoulders of a front without a bust */
    static BustDart of(
            Body body,
            WaistcoatLevels levels,
            WaistcoatChestLine chest,
            WaistcoatShoulders flat,
            double balance,
            FigureChanges changes) {
        double most = levels.waist() - levels.scyeOfPair() + MOST_ABOVE_SCYE;
        double depth = body.bust().pointDepth();
        double above = StrictMath.max(
                LEAST_ABOVE_WAIST, StrictMath.min(most, body.lengths().frontWaist() - depth));
        Point bust = Point.of(chest.centreFront() - body.bust().pointWidth() / 2, levels.waist() - above);
        Point neck = neckPoint(
                        flat.frontNeck().minus(WaistcoatShoulders.stoopOfFront(body, changes)),
                        bust,
                        depth + LOOSE,
                        balance)
                .plus(WaistcoatShoulders.stoopOfFront(body, changes));
        Point shoulder = flat.frontTip().minus(flat.frontNeck());
        Point mouth = neck.plus(shoulder.times(MOUTH_SHARE_OF_SHOULDER));
        Point tip = bust.plus(mouth.minus(bust).unit().times(TIP_SHORT));
        double length = StrictMath.max(LEAST_LENGTH, tip.distanceTo(mouth));
        double degrees = 2
                * StrictMath.toDegrees(
                        StrictMath.asin(body.bust().dartWidth(body.girths().chest()) / 2 / length));
        return new BustDart(bust, tip, degrees, neck, mouth);
    }

    /** As far from the bust point as the body's neck side, and a little more. */
    private static Point neckPoint(Point flat, Point bust, double depth, double balance) {
        double aside = bust.x() - flat.x();
        double from = StrictMath.sqrt(StrictMath.max(0, depth * depth - aside * aside));
        double wanted = bust.y() - from - (balance - USUAL_BALANCE);
        return Point.of(
                flat.x(), StrictMath.min(flat.y() + MOST_LOWERED, StrictMath.max(flat.y() - MOST_RAISED, wanted)));
    }

    /** Where a point outside the dart lies while the dart gapes. */
    Point opened(Point sewn) {
        return tip.plus(openedDirection(sewn.minus(tip)));
    }

    Point openedDirection(Point sewn) {
        return sewn.turned(-degrees);
    }

    /** End of the mouth nearer the armhole. */
    public Point mouthSide() {
        return opened(mouthNeck);
    }

    /**
     * A note for the tailor where the drawn front does not follow the front waist length; {@code waist} is the level of
     * the waist, mm.
     */
    public Optional<Notice> note(Body body, double waist) {
        double drawn = frontNeck.distanceTo(bustPoint) + waist - bustPoint.y();
        double off = drawn - body.lengths().frontWaist() - LOOSE;
        return StrictMath.abs(off) <= NOTED
                ? Optional.empty()
                : Optional.of(Notice.of("note.waistcoat.front-over-bust", Quantity.signedMm(off)));
    }

    /** Its legs, and the hole that marks its tip. */
    public void markOn(PieceDrawing drawing) {
        Point inside = mouthNeck.towards(mouthSide(), 0.5).minus(tip).unit();
        drawing.line("bust dart", Polyline.through(mouthNeck, tip))
                .line("bust dart", Polyline.through(mouthSide(), tip))
                .drill("bust dart tip", tip.plus(inside.times(HOLE_INSIDE)));
    }
}
