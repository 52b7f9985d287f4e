package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import java.util.Locale;

/**
 * Levels and widths that the front and the back of the trousers share, paper frame, mm. Steps: docs/drafting/trousers.md,
 * 1 and 2.
 *
 * @param crotch level of the fork below the waist seam
 * @param seat level of the seat line
 * @param knee level of the knee
 * @param hem level of the hem
 * @param kneeGirth width of the leg all round at the knee
 * @param hemGirth all round at the hem
 * @param frontSeat width of the front on the seat line
 * @param halfSeat front and back together on the seat line
 * @param halfWaist front and back together along the waist seam, darts closed
 * @param frontFork how far the front fork reaches beyond centre front
 * @param centreFront x of the centre front on the seat line, left of the crease
 * @param waistExcess what the waist needs beyond what the seat width holds, half
 * @param frontWaist width of the front at the waist before it is limited by the side
 */
record TrouserBlock(
        double crotch,
        double seat,
        double knee,
        double hem,
        double kneeGirth,
        double hemGirth,
        double frontSeat,
        double halfSeat,
        double halfWaist,
        double frontFork,
        double centreFront,
        double waistExcess,
        double frontWaist) {

    /** Finished width of the waistband. */
    static final double BAND = 40;

    /** The trousers end this far above the floor inside the leg. */
    private static final double ABOVE_FLOOR = 30;
    /** The top of the band sits this far above the waist. */
    private static final double ABOVE_WAIST = 10;

    private static final double LEAST_RISE = 140;
    /** The knee is wider than the hem by this, and than the body's knee by that. */
    private static final double KNEE_OVER_HEM = 60;

    private static final double KNEE_EASE = 45;
    /** Fronts are narrower and backs wider than half the leg by this. */
    private static final double BACK_WIDER = 10;
    /** The front takes 40 per cent of the seat ease, the back 60. */
    private static final double FRONT_EASE_SHARE = 0.2;

    private static final double BACK_EASE_SHARE = 0.3;

    static TrouserBlock of(Body body, Ease ease, double hemGirth, double deeper) throws ImpossibleGeometry {
        double rise = StrictMath.max(body.rise() + ABOVE_WAIST - BAND, LEAST_RISE) + deeper;
        double hem = rise - deeper + body.insideLeg() - ABOVE_FLOOR;
        double knee = hem - (body.kneeHeight() - ABOVE_FLOOR);
        ImpossibleGeometry.requireAtLeast(
                "trousers.front, knee",
                knee - rise,
                100,
                String.format(
                        Locale.ROOT,
                        "The knee (%.0f mm above the floor) leaves no thigh under the crotch.",
                        body.kneeHeight()));
        ImpossibleGeometry.requireAtLeast(
                "trousers.front, hem", hem - knee, 100, "The knee leaves no leg above the hem.");
        double frontSeat = body.seat() / 4 + FRONT_EASE_SHARE * ease.trouserSeat();
        double backSeat = body.seat() / 4 + BACK_EASE_SHARE * ease.trouserSeat();
        double halfWaist = (body.waist() + ease.trouserWaist()) / 2;
        return new TrouserBlock(
                rise,
                rise - (rise + BAND) / 4,
                knee,
                hem,
                StrictMath.max(hemGirth + KNEE_OVER_HEM, body.knee() + KNEE_EASE),
                hemGirth,
                frontSeat,
                frontSeat + backSeat,
                halfWaist,
                body.seat() / 16 - 5,
                -(body.seat() / 8 - 10),
                StrictMath.max(0, halfWaist - frontSeat - 10 - backSeat),
                body.waist() / 4 + 10);
    }

    double frontKnee() {
        return kneeGirth / 2 - BACK_WIDER;
    }

    double backKnee() {
        return kneeGirth / 2 + BACK_WIDER;
    }

    double frontHem() {
        return hemGirth / 2 - BACK_WIDER;
    }

    double backHem() {
        return hemGirth / 2 + BACK_WIDER;
    }

    double thighLength() {
        return knee - crotch;
    }

    /** Length of a seam from the hem to the knee; the same on fronts and backs, inside and outside. */
    double hemToKnee() {
        return Point.of(frontHem() / 2, hem).distanceTo(Point.of(frontKnee() / 2, knee));
    }

    /**
     * The outside seam from the hem up.
     *
     * @param side the point of the seat line
     * @param waist the upper end
     * @param hang how straight the seam arrives at the waist, as a share of the seat level
     */
    Polyline outseam(double hemWidth, double kneeWidth, Point side, Point waist, double hang) {
        Point low = Point.of(hemWidth / 2, hem);
        Point bend = Point.of(kneeWidth / 2, knee);
        Point up = bend.minus(low).unit();
        Polyline thigh =
                Curve.line(bend, up.times(0.40 * thighLength()), Point.of(0, -(0.45 * (crotch - seat) + 40)), side);
        Polyline hip = Curve.line(side, Point.of(0, -0.40 * seat), Point.of(0, -hang * seat), waist);
        return Polyline.joined(Polyline.through(low, bend), thigh, hip);
    }

    /** The inside seam from the hem up to the fork, where it arrives in direction {@code into} (length 1, downwards). */
    Polyline inseam(double hemWidth, double kneeWidth, Point fork, Point into) {
        Point low = Point.of(-hemWidth / 2, hem);
        Point bend = Point.of(-kneeWidth / 2, knee);
        Point up = bend.minus(low).unit();
        return Polyline.joined(
                Polyline.through(low, bend),
                Curve.line(bend, up.times(0.33 * thighLength()), into.times(-0.34 * thighLength()), fork));
    }

    /** The hem from the outside seam to the inside seam, square to both. */
    static Polyline hemLine(Polyline outseam, Polyline inseam) {
        Point from = outseam.first();
        Point to = inseam.first();
        double handle = 0.3 * from.distanceTo(to);
        Point leaving = squareTo(outseam.startTangent(), to.minus(from));
        Point arriving = squareTo(inseam.startTangent(), to.minus(from));
        return new Curve(from, leaving.times(handle), arriving.times(handle), to).sampled(10);
    }

    /** The direction square to a tangent that looks the way of {@code towards}. */
    static Point squareTo(Point tangent, Point towards) {
        Point square = Point.of(-tangent.y(), tangent.x());
        return square.dot(towards) > 0 ? square : square.times(-1);
    }
}
