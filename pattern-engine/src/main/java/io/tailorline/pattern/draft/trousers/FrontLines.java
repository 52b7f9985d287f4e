package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.piece.AlterationRule.FRONT_RISE;
import static io.tailorline.pattern.piece.AlterationRule.STOMACH;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.RootFinder;
import java.util.List;

/**
 * The net lines of the trouser front, left leg on paper, mm. Step: docs/drafting/trousers.md, 3.
 *
 * @param inseam from the hem to the fork
 * @param crotch from the waist to the fork
 * @param waist from centre front to the side, with the mouths of dart and pleats open
 * @param mouths in the waist, from the centre to the side
 * @param outseam from the hem to the waist
 * @param pocket where the hand goes in
 * @param fork the lower end of the crotch
 * @param side the point of the seat line on the outside seam
 */
record FrontLines(
        Polyline inseam,
        Polyline crotch,
        Polyline waist,
        List<DartMouth> mouths,
        Polyline outseam,
        PocketMouth pocket,
        Point fork,
        Point side) {

    /** The direction in which the inside seam arrives at the fork, downwards. */
    private static final Point INTO = Point.of(0.27, 1).unit();

    /**
     * The fly opens to so far above the fork that the trousers go over the seat: from 40 to 60, so that its zip is 160
     * to 200 long where the rise allows it (drafting facts: zip 160 to 200; *trade*: end 40 to 60 above the fork).
     */
    private static final double FLY_ABOVE_FORK = 50;

    private static final double LEAST_ABOVE_FORK = 41;
    private static final double MOST_ABOVE_FORK = 59;
    private static final double SHORT_FLY = 162;
    private static final double LONG_FLY = 198;
    /** A strong stomach: centre front leans out and rises by these shares. */
    private static final double STOMACH_OUT = 0.25;

    private static final double STOMACH_UP = 0.3;
    /**
     * Over a waist that is wider than the seat holds it rises by half of what the stomach's rule gives for its lean.
     */
    private static final double EXCESS_UP = 0.3;

    /** The front fork's share of a wider thigh, and that of the front's outside seam. */
    private static final double THIGH_FORK = 0.15;

    private static final double THIGH_OUTSIDE = 0.15;

    static FrontLines of(TrouserBlock block) {
        Alterations changes = block.changes();
        Pleats pleats = block.pleats();
        double cf = block.centreFront();
        double excess = block.waistExcess();
        double stomach = changes.of(STOMACH);
        double reach = block.frontFork() + THIGH_FORK * block.thighAtFork();
        Point fork = Point.of(cf - reach, block.crotch());
        Point seat = Point.of(cf, block.seat());
        double centre = cf + 10 - 0.5 * excess;
        Point top = Point.of(
                centre - STOMACH_OUT * stomach,
                -(block.fit().frontRise() + changes.of(FRONT_RISE) + STOMACH_UP * stomach + EXCESS_UP * excess));
        Point side = Point.of(cf + block.frontSeat() + pleats.openAt(block.seat()) + pleats.seatExtra(), block.seat());
        double flatSide = StrictMath.min(
                cf + 10 + block.frontWaist() + block.frontDart(), cf + block.frontSeat() + 20 + 0.3 * excess);
        Point sideTop = Point.of(flatSide + pleats.openAt(0), -block.sideRise());
        Point down = seat.minus(top).unit();
        Polyline waist = waist(top, sideTop, block.style().sideZip() ? Point.of(down.y(), -down.x()) : Point.of(1, 0));
        PocketMouth pocket = PocketMouth.of(block.style(), waist);
        return new FrontLines(
                block.front().inseam(fork, INTO),
                crotch(block, top, seat, fork, reach),
                waist,
                pleats.mouths(waist, pocket.topFromCentre()),
                block.front()
                        .outseam(side, sideTop, 0.35, THIGH_OUTSIDE * block.thigh() + THIGH_FORK * block.thighOwn()),
                pocket,
                fork,
                side);
    }

    /** The same front with its inside seam curved more or less until it is {@code length} long, as near as it bends. */
    FrontLines withInseam(Leg leg, double length) {
        double bow = RootFinder.rising(
                        factor -> leg.inseam(fork, INTO, factor).length() - length, Leg.LEAST_BOW, Leg.MOST_BOW)
                .value();
        return new FrontLines(leg.inseam(fork, INTO, bow), crotch, waist, mouths, outseam, pocket, fork, side);
    }

    /** Straight to the seat line, then to the fork, where it ends square to the inside seam. */
    private static Polyline crotch(TrouserBlock block, Point top, Point seat, Point fork, double reach) {
        Point square = Point.of(INTO.y(), -INTO.x());
        return Polyline.joined(
                Polyline.through(top, seat),
                Curve.line(
                        seat,
                        seat.minus(top).unit().times(0.68 * (block.crotch() - block.seat())),
                        square.times(-0.72 * reach),
                        fork));
    }

    /** Leaves centre front level, or square to it where both fronts are sewn together there. */
    private static Polyline waist(Point top, Point sideTop, Point leaving) {
        Point along = sideTop.minus(top);
        return new Curve(top, leaving.times(0.35 * along.x()), along.times(0.35), sideTop).sampled(16);
    }

    /** Length of the waist seam of the front, mm. */
    double sewnWaist() {
        return waist.length() - DartMouth.taken(mouths);
    }

    /** Length of the fly below the waist seam, mm. */
    double fly() {
        double usual = crotch.stationAt(fork.y() - FLY_ABOVE_FORK);
        double least = crotch.stationAt(fork.y() - MOST_ABOVE_FORK);
        double most = crotch.stationAt(fork.y() - LEAST_ABOVE_FORK);
        double wanted = StrictMath.max(SHORT_FLY, StrictMath.min(LONG_FLY, usual));
        return StrictMath.max(least, StrictMath.min(most, wanted));
    }

    /** Angle between waist and outside seam at the top of the side, degrees. */
    double sideAngleDeg() {
        Point waistBack = waist.reversed().startTangent();
        Point down = outseam.reversed().startTangent();
        return StrictMath.toDegrees(StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, waistBack.dot(down)))));
    }
}
