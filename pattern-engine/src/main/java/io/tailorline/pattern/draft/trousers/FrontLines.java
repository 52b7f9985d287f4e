package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * The net lines of the trouser front, left leg on paper, mm. Step: docs/drafting/trousers.md, 3.
 *
 * @param inseam from the hem to the fork
 * @param crotch from the waist to the fork
 * @param waist from centre front to the side
 * @param outseam from the hem to the waist
 */
record FrontLines(Polyline inseam, Polyline crotch, Polyline waist, Polyline outseam, Point fork, Point side) {

    /** The fly opens to this far above the place where the fork curve begins. */
    private static final double FLY_ABOVE_CURVE = 15;

    static FrontLines of(TrouserBlock block) {
        double cf = block.centreFront();
        double excess = block.waistExcess();
        Point fork = Point.of(cf - block.frontFork(), block.crotch());
        Point seat = Point.of(cf, block.seat());
        Point top = Point.of(cf + 10 - 0.5 * excess, 0);
        Point side = Point.of(cf + block.frontSeat(), block.seat());
        Point sideTop = Point.of(StrictMath.min(cf + 10 + block.frontWaist(), side.x() + 20 + 0.3 * excess), 0);
        Point into = Point.of(0.27, 1).unit();
        Point square = Point.of(into.y(), -into.x());
        Polyline crotch = Polyline.joined(
                Polyline.through(top, seat),
                Curve.line(
                        seat,
                        seat.minus(top).unit().times(0.62 * (block.crotch() - block.seat())),
                        square.times(-0.66 * block.frontFork()),
                        fork));
        Point along = Point.of(0.35 * (sideTop.x() - top.x()), 0);
        return new FrontLines(
                block.inseam(block.frontHem(), block.frontKnee(), fork, into),
                crotch,
                new Curve(top, along, along, sideTop).sampled(8),
                block.outseam(block.frontHem(), block.frontKnee(), side, sideTop, 0.35),
                fork,
                side);
    }

    /** Length of the fly below the waist seam, mm. */
    double fly() {
        return crotch.point(0).distanceTo(crotch.point(1)) - FLY_ABOVE_CURVE;
    }

    /** Angle between waist and outside seam at the top of the side, degrees. */
    double sideAngleDeg() {
        Point waistBack = waist.reversed().startTangent();
        Point down = outseam.reversed().startTangent();
        return StrictMath.toDegrees(StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, waistBack.dot(down)))));
    }
}
