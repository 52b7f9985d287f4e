package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.geom.Crossing;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.geom.Solve;
import java.util.Locale;
import java.util.Optional;

/**
 * The net lines of the trouser back, right leg on paper, mm. Step: docs/drafting/trousers.md, 4.
 *
 * <p>Solved in this order: the waist line until front and back together measure the waist, the fork level until the inside
 * seam is 6 mm shorter than the front's, and outside those the seat width until the drawn seat line measures the seat.
 *
 * @param seat from the waist to the fork, along centre back
 * @param waist from centre back to the side
 * @param dart width of the dart at the waist, 0 for none
 * @param side the point of the seat line on the outside seam
 * @param onSeatLine where the seat line meets the centre back
 */
record BackLines(
        Polyline inseam, Polyline seat, Polyline waist, Polyline outseam, double dart, Point side, Point onSeatLine) {

    /** The back inside seam is stretched by this to the front's. */
    static final double STRETCH = 6;

    private static final double DART = 20;
    /** A dart narrower than this is not sewn. */
    private static final double LEAST_DART = 5;

    private static final int WAIST_ROUNDS = 6;
    private static final int SEAT_ROUNDS = 4;
    private static final double HIGHEST_FORK = -10;
    private static final double LOWEST_FORK = 90;

    /**
     * @param wedge how far the back is opened at centre back on the seat line
     * @param forkWider how much further than usual the back fork reaches
     */
    static BackLines of(TrouserBlock block, FrontLines front, double wedge, double forkWider)
            throws ImpossibleGeometry {
        double wanted = block.halfSeat() - block.frontSeat();
        double width = wanted;
        BackLines lines = new Drawing(block, front, wedge, forkWider, width).lines();
        for (int round = 0; round < SEAT_ROUNDS; round++) {
            width += wanted - lines.seatWidth();
            lines = new Drawing(block, front, wedge, forkWider, width).lines();
        }
        return lines;
    }

    /** Width of the back on its seat line, mm. */
    double seatWidth() {
        return onSeatLine.distanceTo(side);
    }

    /** One construction with a given seat width. */
    private record Drawing(TrouserBlock block, FrontLines front, double wedge, double forkWider, double width) {

        static double centreBack(TrouserBlock block) {
            return 0.75 * block.centreFront();
        }

        BackLines lines() throws ImpossibleGeometry {
            double centre = centreBack(block);
            Point top = turned(Point.of(centre + 23.5, -20));
            Point bend = turned(Point.of(centre + 12, 0.55 * block.seat()));
            double frontWaist = front.waist().length();
            double backWaist = block.halfWaist() - frontWaist + 3.5;
            double dart = dartFor(backWaist);
            Polyline outseam = front.outseam();
            Polyline waist = front.waist();
            for (int round = 0; round < WAIST_ROUNDS; round++) {
                outseam = outseam(turned(Point.of(centre + 20 + backWaist + dart, 0)));
                waist = waist(top, bend, outseam);
                backWaist += block.halfWaist() - (frontWaist + waist.length() - dart);
            }
            Polyline inseam = inseam();
            Polyline seat = seatSeam(top, bend, inseam.last());
            return new BackLines(inseam, seat, waist, outseam, dart, side(), onSeatLine(seat));
        }

        private Point side() {
            return Point.of(centreBack(block) + width, block.seat());
        }

        private double tiltDeg() {
            return StrictMath.toDegrees(StrictMath.atan2(wedge, width));
        }

        private Point turned(Point point) {
            return side().plus(point.minus(side()).turned(tiltDeg()));
        }

        /** A waist that stands out beyond the seat needs no dart. */
        private double dartFor(double backWaist) {
            if (block.waistExcess() > 0) {
                return 0;
            }
            double room = width + 15 - backWaist;
            double dart = StrictMath.max(0, StrictMath.min(DART, room));
            return dart < LEAST_DART ? 0 : dart;
        }

        /** As long as the front's: prolonged or cut off at the waist. */
        private Polyline outseam(Point sideTop) {
            Polyline drawn = block.outseam(block.backHem(), block.backKnee(), side(), sideTop, 0.30);
            double missing = front.outseam().length() - drawn.length();
            return missing > 0
                    ? drawn.endingAt(drawn.last().plus(drawn.endChord().times(missing)))
                    : drawn.splitAtLength(front.outseam().length()).before();
        }

        /** Square to centre back; at the side it makes one smooth line with the front's waist. */
        private Polyline waist(Point top, Point bend, Polyline outseam) {
            Point sideTop = outseam.last();
            double handle = 0.35 * sideTop.distanceTo(top);
            Point inwards = top.minus(sideTop).unit();
            Point arriving = outseam.endChord().times(-1).turned(180 - front.sideAngleDeg());
            Point back = arriving.dot(inwards) > 0 ? arriving : arriving.times(-1);
            Point leaving = bend.minus(top).unit().turned(-90);
            return new Curve(top, leaving.times(handle), back.times(-handle), sideTop).sampled(12);
        }

        private Polyline inseam() throws ImpossibleGeometry {
            double wanted = front.inseam().length() - STRETCH;
            Solve.Root lower = Solve.rising(low -> wanted - inseam(low).length(), HIGHEST_FORK, LOWEST_FORK);
            if (!lower.found()) {
                throw new ImpossibleGeometry(
                        "trousers.back, inseam",
                        String.format(
                                Locale.ROOT, "%.1f mm", inseam(lower.value()).length()),
                        String.format(Locale.ROOT, "%.1f mm", wanted),
                        "The back inside seam cannot be made to fit the front's.");
            }
            return inseam(lower.value());
        }

        private Polyline inseam(double lower) {
            Point fork = Point.of(front.fork().x() - 0.5 * block.frontFork() - 5 - forkWider, block.crotch() + lower);
            return block.inseam(block.backHem(), block.backKnee(), fork, into());
        }

        private static Point into() {
            return Point.of(0.44, 1).unit();
        }

        private Polyline seatSeam(Point top, Point bend, Point fork) {
            double reach = block.frontFork() * 1.5 + 15 + forkWider;
            Point square = Point.of(into().y(), -into().x());
            return Polyline.joined(
                    Polyline.through(top, bend),
                    Curve.line(
                            bend,
                            bend.minus(top).unit().times(0.52 * (block.crotch() - bend.y())),
                            square.times(-0.62 * reach),
                            fork));
        }

        private Point onSeatLine(Polyline seat) throws ImpossibleGeometry {
            Point side = side();
            Point far = side.plus(Point.of(-3 * width, 0).turned(tiltDeg()));
            for (int i = 1; i < seat.size(); i++) {
                Optional<Crossing> crossing = Crossing.of(side, far, seat.point(i - 1), seat.point(i));
                if (crossing.isPresent()) {
                    return crossing.get().at();
                }
            }
            throw new ImpossibleGeometry(
                    "trousers.back, seat line", "no crossing", "the centre back", "The seat line misses centre back.");
        }
    }
}
