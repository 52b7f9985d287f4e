package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;
import java.util.List;

/**
 * Closes the trouser back at the top: the outside seam above the seat line as long as the front's, the waist line as
 * long as front and waist girth leave it, the dart where there is room for it. Step: docs/drafting/trousers.md, 4.
 */
final class BackWaist {

    /** A dart narrower than this is not sewn. */
    private static final double LEAST_DART = 5;

    private static final double SIDE_IN = 20;
    private static final double HANG = 0.30;
    private static final int ROUNDS = 8;
    private static final double NEAR = 0.2;
    /** Tolerance of the closed waist's girth. */
    private static final double EXACT = 0.05;

    private static final double LONGEST_STEP = 8;
    /** Less than this is taken from the last chord. */
    private static final double LEAST_CUT = 1;

    private final TrouserBlock block;
    private final FrontLines front;
    private final BackSeat seat;
    /** The outside seam up to the seat line. */
    private final Polyline below;

    private final double hipLength;
    private final double sideAngleDeg;

    BackWaist(TrouserBlock block, FrontLines front, BackSeat seat) {
        this.block = block;
        this.front = front;
        this.seat = seat;
        below = seat.outsideToSeat();
        hipLength = front.outseam().length() - LegMarks.endToSeat(front.outseam(), front.side());
        sideAngleDeg = front.sideAngleDeg();
    }

    BackLines lines() throws ImpossibleGeometry {
        double sewn = block.halfWaist() - front.sewnWaist();
        double dart = dartFor(sewn);
        double reach = SecantSolver.solve(to -> waist(hip(to)).length() - dart, sewn, SIDE_IN + sewn + dart, 1);
        Polyline hip = hip(reach);
        Polyline waist = waist(hip);
        requireFit(hip, waist.length() - dart, sewn);
        Polyline outseam = Polyline.joined(below, hip);
        return new BackLines(
                seat.inseam(), seat.seat(), waist, mouths(waist, dart), outseam, seat.side(), seat.onSeatLine());
    }

    private void requireFit(Polyline hip, double drawn, double sewn) throws ImpossibleGeometry {
        boolean turnsBack = fromSide(hip).dot(seat.seat().first().minus(hip.last())) <= 0;
        if (turnsBack || !(StrictMath.abs(drawn - sewn) <= EXACT)) {
            throw new ImpossibleGeometry(
                    "trousers.back, waist",
                    ImpossibleGeometry.text("%.1f mm", drawn),
                    ImpossibleGeometry.text("%.1f mm", sewn),
                    Notice.of("draft.trousers.waist"));
        }
    }

    /** How the front's waist runs on from the side, length 1. */
    private Point fromSide(Polyline hip) {
        return hip.endTangent().times(-1).turned(180 - sideAngleDeg);
    }

    /** One in the middle of the closed waist, or two at its thirds where either is wide enough to be sewn. */
    private List<DartMouth> mouths(Polyline waist, double dart) {
        double closed = waist.length() - dart;
        if (dart == 0) {
            return List.of();
        }
        if (block.shares().backDarts() == 1 || dart < 2 * LEAST_DART) {
            return List.of(new DartMouth(DartMouth.DART, closed / 2, dart));
        }
        return List.of(
                new DartMouth(DartMouth.DART, closed / 3, dart / 2),
                new DartMouth(DartMouth.SECOND_DART, closed * 2 / 3 + dart / 2, dart / 2));
    }

    /** A waist wider than the seat needs no dart. */
    private double dartFor(double sewn) {
        if (block.waistExcess() > 0) {
            return 0;
        }
        double room = seat.width() + 15 - sewn;
        double dart = StrictMath.max(0, StrictMath.min(block.shares().backDart(), room));
        return dart < LEAST_DART ? 0 : dart;
    }

    /**
     * As long as the front's: its upper end is moved up or down, and the difference is added or cut off.
     *
     * @param reach of the waist's side point from the centre back construction before turning
     */
    private Polyline hip(double reach) {
        Point sideTop = seat.turned(Point.of(BackSeat.centreBack(block) + reach, -block.sideRise()));
        Polyline drawn = block.back().hip(seat.side(), sideTop, HANG);
        double missing = hipLength - drawn.length();
        for (int round = 0; round < ROUNDS && StrictMath.abs(missing) > NEAR; round++) {
            sideTop = sideTop.plus(Point.of(0, -StrictMath.max(-LONGEST_STEP, StrictMath.min(LONGEST_STEP, missing))));
            drawn = block.back().hip(seat.side(), sideTop, HANG);
            missing = hipLength - drawn.length();
        }
        return -missing < LEAST_CUT
                ? drawn.endingAt(drawn.last().plus(drawn.endChord().times(missing)))
                : drawn.splitAtLength(hipLength).before();
    }

    /** Square to centre back; at the side it makes one smooth line with the front's waist. */
    private Polyline waist(Polyline hip) {
        Point top = seat.seat().first();
        Point sideTop = hip.last();
        double across = sideTop.distanceTo(top);
        Point inwards = top.minus(sideTop).unit();
        Point arriving = fromSide(hip);
        Point back = arriving.dot(inwards) > 0 ? arriving : arriving.times(-1);
        Point leaving = seat.centreBackDown().turned(-90);
        return new Curve(top, leaving.times(0.52 * across), back.times(-0.30 * across), sideTop).sampled(30);
    }
}
