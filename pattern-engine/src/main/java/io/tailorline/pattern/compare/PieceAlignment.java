package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * How a piece is laid on another one so that most of its sewing line lies on itself: turned about the origin, then
 * moved. What was altered must not pull what was not, so the motions tried are those that lay corners on corners, and
 * the one wins that leaves the greatest length within half a millimetre, near places more than far ones: a consensus of
 * samples scored as by Torr and Zisserman (2000, Computer Vision and Image Understanding 78:138), but of all corners
 * instead of random ones. Where nothing keeps its shape the mean of all corners is laid on their mean.
 *
 * @param turnDeg degrees counter-clockwise
 * @param move mm
 */
public record PieceAlignment(double turnDeg, Point move) {

    /** The pieces lie as they are to be compared. */
    public static final PieceAlignment AS_IT_IS = new PieceAlignment(0, Point.of(0, 0));

    /** A place that lies further off was altered, mm. */
    private static final double ALTERED = PieceDifference.VISIBLE;

    /** Places of an edge that are looked at lie this far apart, mm. */
    private static final double STEP = 20;

    /** Below this share of the length nothing keeps its shape. */
    private static final double KEPT = 0.15;

    /** Two motions nearer than this are one, and so is what rounding to a file's grid makes of one, mm and degrees. */
    private static final double ROUNDING = 0.03;

    private static final double ROUNDING_DEG = 0.01;

    /**
     * With this share in place no other motion is tried: of a draft, and of a file, whose piece may be turned a little.
     */
    private static final double MOST = 0.5;

    private static final double IN_PLACE = 0.98;

    /** Corners nearer than this tell no direction, mm. */
    private static final double DIRECTION = 30;

    /** An edge of both pieces. */
    record Pair(Polyline laid, Polyline on, Gap.Line line) {

        Pair(Polyline laid, Polyline on) {
            this(laid, on, new Gap.Line(on.points()));
        }

        /** How far its first corner went. */
        private Point shift() {
            return on.first().minus(laid.first());
        }
    }

    /** Moved only: a draft moves a piece on its paper but never turns it. */
    static PieceAlignment moved(List<Pair> pairs) {
        if (AS_IT_IS.lengthInPlace(pairs) >= MOST * length(pairs)) {
            return AS_IT_IS;
        }
        List<PieceAlignment> motions = new ArrayList<>();
        motions.add(AS_IT_IS);
        for (Pair pair : pairs) {
            add(motions, new PieceAlignment(0, pair.shift()));
            add(motions, new PieceAlignment(0, pair.on.last().minus(pair.laid.last())));
        }
        return best(motions, pairs);
    }

    /** Turned and moved, as another system may have left it. */
    static PieceAlignment turned(List<Pair> pairs) {
        if (AS_IT_IS.lengthInPlace(pairs) >= IN_PLACE * length(pairs)) {
            return AS_IT_IS;
        }
        List<PieceAlignment> motions = new ArrayList<>();
        motions.add(AS_IT_IS);
        for (Pair pair : pairs) {
            add(motions, new PieceAlignment(0, pair.shift()));
        }
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                addTurned(motions, pairs.get(i), pairs.get(j));
            }
        }
        PieceAlignment best = best(motions, pairs);
        boolean isInPlace = StrictMath.abs(best.turnDeg) < ROUNDING_DEG && best.move.length() < ROUNDING;
        return isInPlace ? AS_IT_IS : best;
    }

    /** Two corners on theirs, the middle between them exactly. */
    private static void addTurned(List<PieceAlignment> motions, Pair one, Pair other) {
        Point from = other.laid.first().minus(one.laid.first());
        Point to = other.on.first().minus(one.on.first());
        if (from.length() > DIRECTION && to.length() > DIRECTION) {
            double turn = StrictMath.toDegrees(StrictMath.atan2(from.cross(to), from.dot(to)));
            Point middle = one.laid.first().towards(other.laid.first(), 0.5);
            Point on = one.on.first().towards(other.on.first(), 0.5);
            add(motions, new PieceAlignment(turn, on.minus(middle.turned(turn))));
        }
    }

    private static void add(List<PieceAlignment> motions, PieceAlignment motion) {
        boolean isNew = motions.stream()
                .noneMatch(other -> other.turnDeg == motion.turnDeg && other.move.distanceTo(motion.move) < ROUNDING);
        if (isNew) {
            motions.add(motion);
        }
    }

    private static PieceAlignment best(List<PieceAlignment> motions, List<Pair> pairs) {
        PieceAlignment best = motions.get(0);
        double most = best.lengthInPlace(pairs);
        double all = length(pairs);
        for (PieceAlignment motion : motions.subList(1, motions.size())) {
            double length = motion.lengthInPlace(pairs, all, most);
            if (length > most) {
                most = length;
                best = motion;
            }
        }
        return most >= KEPT * all ? best : mean(pairs);
    }

    private static double length(List<Pair> pairs) {
        return pairs.stream().mapToDouble(pair -> pair.laid.length()).sum();
    }

    /** Of the edges that lie on themselves, mm; less where they only nearly do. */
    private double lengthInPlace(List<Pair> pairs) {
        return lengthInPlace(pairs, length(pairs), 0);
    }

    /** @param most less than this is of no interest: once it cannot be reached the sum is given up, mm */
    private double lengthInPlace(List<Pair> pairs, double all, double most) {
        double sum = 0;
        double left = all;
        for (Pair pair : pairs) {
            double length = pair.laid.length();
            int steps = (int) StrictMath.ceil(length / STEP);
            for (int i = 0; i < steps && sum + left > most; i++) {
                double off = pair.line
                        .nearest(laid(pair.laid.at(length * (i + 0.5) / steps)))
                        .distance();
                sum += length / steps * StrictMath.max(0, 1 - off * off / (ALTERED * ALTERED));
                left -= length / steps;
            }
        }
        return sum;
    }

    private static PieceAlignment mean(List<Pair> pairs) {
        Point sum = Point.of(0, 0);
        for (Pair pair : pairs) {
            sum = sum.plus(pair.shift());
        }
        return pairs.isEmpty() ? AS_IT_IS : new PieceAlignment(0, sum.times(1.0 / pairs.size()));
    }

    /** A point of the piece where it is laid. */
    public Point laid(Point point) {
        return turnDeg == 0 ? point.plus(move) : point.turned(turnDeg).plus(move);
    }
}
