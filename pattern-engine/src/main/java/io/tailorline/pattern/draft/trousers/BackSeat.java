package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.piece.AlterationRule.BACK_RISE;
import static io.tailorline.pattern.piece.AlterationRule.FORK;
import static io.tailorline.pattern.piece.AlterationRule.SEAT;
import static io.tailorline.pattern.piece.AlterationRule.SEAT_ANGLE;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.RootFinder;
import io.tailorline.pattern.notice.Notice;
import java.util.Optional;

/**
 * The seat of the trouser back with a given width: inside seam, seat seam and where the seat line meets it, right leg
 * on paper, mm. The inside seam is solved to the front's less a stretch. Step: docs/drafting/trousers.md, 4.
 *
 * @param width from the centre back construction to the side, along the level seat line
 * @param inseam from the hem to the fork
 * @param stretch by which the inside seam is shorter than the front's, to be stretched above the knee
 * @param seat from the waist to the fork
 * @param onSeatLine where the turned seat line meets the seat seam
 */
record BackSeat(TrouserBlock block, double width, Polyline inseam, double stretch, Polyline seat, Point onSeatLine) {

    /** The back inside seam is stretched by this to the front's, above the knee, where the fork allows it. */
    private static final double STRETCH = 6;
    /** The back fork lies below the front's by this before the stretch is given up. */
    private static final double USUAL_LOWER = 5;
    /**
     * The lowest back fork below the front's and below the body's crotch: where the back's seam is longer even so, the
     * front's is stretched.
     */
    private static final double MOST_LOWER = 14.9;

    private static final double MOST_BELOW_BODY = 24.9;

    /** The back's inside seam is straighter than the front's. */
    private static final double BOW = 0.85;

    /** The direction in which the inside seam arrives at the fork, downwards. */
    private static final Point INTO = Point.of(0.34, 1).unit();

    /** The back is constructed on this share of the front's centre line. */
    private static final double CENTRE_SHARE = 0.75;

    private static final double TOP_IN = 17;
    private static final double TOP_UP = 20;
    private static final double BEND_IN = 9;
    /** The seat seam is straight down to this share of the seat level. */
    private static final double BEND_SHARE = 0.55;

    private static final double FORK_SHARE = 0.5;
    private static final double FORK_UNDER = 5;
    private static final double HANDLE_OVER = 5;
    /** A prominent seat lengthens the fork by this share of it. */
    private static final double SEAT_IN_FORK = 0.3;
    /** The back fork's share of a wider thigh, and that of the back's outside seam. */
    private static final double THIGH_FORK = 0.45;

    private static final double THIGH_OUTSIDE = 0.25;

    /** On a leg that is altered below the fork the stretch may be this much more or less. */
    static final double STRETCH_TOLERANCE = 0.9;

    private static final double HIGHEST_FORK = -30;
    private static final double INSEAM_TOLERANCE = 0.01;

    /** @param width a guess, or the fitted width */
    static BackSeat of(TrouserBlock block, FrontLines front, double width) throws ImpossibleGeometry {
        return new Drawing(block, front, width).seat();
    }

    /** Width on the turned seat line, mm: the back's part of the seat girth. */
    double seatWidth() {
        return onSeatLine.distanceTo(side());
    }

    Point side() {
        return side(block, width);
    }

    private static Point side(TrouserBlock block, double width) {
        return Point.of(CENTRE_SHARE * block.centreFront() + width, block.seat());
    }

    private static double wedge(TrouserBlock block) {
        return block.fit().wedge() + block.changes().of(SEAT);
    }

    private static double tiltDeg(TrouserBlock block, double width) {
        return StrictMath.toDegrees(StrictMath.atan2(wedge(block), width));
    }

    /** A point of the upright construction turned about the side seat point by the wedge. */
    Point turned(Point upright) {
        return turned(block, width, upright);
    }

    private static Point turned(TrouserBlock block, double width, Point upright) {
        Point side = side(block, width);
        return side.plus(upright.minus(side).turned(tiltDeg(block, width)));
    }

    static double centreBack(TrouserBlock block) {
        return CENTRE_SHARE * block.centreFront();
    }

    /** The outside seam from its lower end to the seat line. */
    Polyline outsideToSeat() {
        return block.back().outsideToSeat(side(), THIGH_OUTSIDE * block.thigh() + THIGH_FORK * block.thighOwn());
    }

    /**
     * The same seat on a leg that is altered below the fork: the inside seam curves more or less until it is as long as
     * the front's less the stretch. Empty where that would bend it out of shape.
     */
    Optional<BackSeat> onLegOf(TrouserBlock altered, FrontLines front) {
        double wanted = front.inseam().length() - stretch;
        Polyline bowed = inseamOn(altered, wanted);
        return StrictMath.abs(bowed.length() - wanted) > STRETCH_TOLERANCE
                ? Optional.empty()
                : Optional.of(new BackSeat(altered, width, bowed, stretch, seat, onSeatLine));
    }

    /** How long the front's inside seam of such a leg should be for this seat, when it is drawn {@code length} long. */
    double frontInseamFor(TrouserBlock altered, double length) {
        return inseamOn(altered, length - stretch).length() + stretch;
    }

    /** As near to a length as it bends. */
    private Polyline inseamOn(TrouserBlock altered, double wanted) {
        Point fork = inseam.last();
        double bow = RootFinder.rising(
                        factor -> altered.back().inseam(fork, INTO, factor).length() - wanted,
                        Leg.LEAST_BOW,
                        Leg.MOST_BOW)
                .value();
        return altered.back().inseam(fork, INTO, bow);
    }

    /** Direction of the straight upper part of the seat seam, from the waist down, length 1. */
    Point centreBackDown() {
        return seat.startChord();
    }

    private record Drawing(TrouserBlock block, FrontLines front, double width) {

        BackSeat seat() throws ImpossibleGeometry {
            double centre = centreBack(block);
            Alterations changes = block.changes();
            double lean = changes.of(SEAT_ANGLE);
            Point top = turned(
                    block,
                    width,
                    Point.of(centre + TOP_IN + lean, -(TOP_UP + block.fit().backRise() + changes.of(BACK_RISE))));
            Point bend = turned(
                    block, width, Point.of(centre + BEND_IN + (1 - BEND_SHARE) * lean, BEND_SHARE * block.seat()));
            double lower = lower();
            Polyline inseam = inseam(lower);
            double stretch = front.inseam().length() - inseam.length();
            Polyline seat = seatSeam(top, bend, inseam.last());
            return new BackSeat(block, width, inseam, stretch, seat, onSeatLine(seat));
        }

        private double forkBeyondBlock() {
            Alterations changes = block.changes();
            return block.fit().fork()
                    + block.shares().backForkMore()
                    + changes.of(FORK)
                    + SEAT_IN_FORK * changes.of(SEAT)
                    + THIGH_FORK * block.thighAtFork();
        }

        /**
         * How far below the front's the fork lies. A lower fork shortens the seam: 5 mm with what stretch that leaves
         * up to the usual one; more where the seam would be longer than the front's, 15 mm at most and no further than
         * 25 below the body's crotch.
         */
        private double lower() throws ImpossibleGeometry {
            double usual = stretchAt(USUAL_LOWER);
            if (usual >= 0 && usual <= STRETCH) {
                return USUAL_LOWER;
            }
            double lowest =
                    StrictMath.min(MOST_LOWER, MOST_BELOW_BODY - block.fit().depth());
            double most = stretchAt(lowest);
            if (most <= 0) {
                return lowest;
            }
            double wanted = usual < 0 ? 0 : STRETCH;
            double growth = (most - usual) / (lowest - USUAL_LOWER);
            double lower = SecantSolver.solve(this::stretchAt, wanted, USUAL_LOWER + (wanted - usual) / growth, growth);
            if (!(lower >= HIGHEST_FORK && lower <= lowest)
                    || StrictMath.abs(stretchAt(lower) - wanted) > INSEAM_TOLERANCE) {
                throw new ImpossibleGeometry(
                        "trousers.back, inseam",
                        ImpossibleGeometry.text("%.1f mm shorter than the front's", stretchAt(lower)),
                        ImpossibleGeometry.text("%.1f mm", wanted),
                        Notice.of("draft.trousers.inseam"));
            }
            return lower;
        }

        /** By how much the seam is shorter than the front's, with the fork so much lower. */
        private double stretchAt(double lower) {
            return front.inseam().length() - inseam(lower).length();
        }

        private Polyline inseam(double lower) {
            double x = block.centreFront() - block.frontFork() * (1 + FORK_SHARE) + FORK_UNDER - forkBeyondBlock();
            return block.back().inseam(Point.of(x, block.crotch() + lower), INTO, BOW);
        }

        private Polyline seatSeam(Point top, Point bend, Point fork) {
            double reach = block.frontFork() * (1 + FORK_SHARE) + HANDLE_OVER + forkBeyondBlock();
            Point square = Point.of(INTO.y(), -INTO.x());
            return Polyline.joined(
                    Polyline.through(top, top.towards(bend, 0.5), bend),
                    Curve.line(
                            bend,
                            bend.minus(top).unit().times(0.58 * (block.crotch() - bend.y())),
                            square.times(-0.70 * reach),
                            fork));
        }

        private Point onSeatLine(Polyline seat) throws ImpossibleGeometry {
            Point side = side(block, width);
            Point far = side.plus(Point.of(-3 * width, 0).turned(tiltDeg(block, width)));
            for (int i = 1; i < seat.size(); i++) {
                Optional<Crossing> crossing = Crossing.of(side, far, seat.point(i - 1), seat.point(i));
                if (crossing.isPresent()) {
                    return crossing.get().at();
                }
            }
            throw new ImpossibleGeometry(
                    "trousers.back, seat line",
                    "no crossing",
                    "the centre back",
                    Notice.of("draft.trousers.seat-line"));
        }
    }
}
