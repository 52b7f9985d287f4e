package io.tailorline.pattern.replace;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.outline.NearestOnSegment;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a piece of another system is laid on the drafted one: turned, then moved.
 *
 * @param turnDeg degrees counter-clockwise; what its grain line leans off the drafted one, the other way
 * @param move mm
 */
public record Alignment(double turnDeg, Point move) {

    /** Points of the drafted cut line that are looked at. */
    private static final int SAMPLES = 240;

    /** The share of them that lie nearest decides: what was changed must not pull what was not. */
    private static final double TRUSTED = 0.6;

    private static final int MOST_ROUNDS = 60;

    /** Less than this is rounding of a file, mm and degrees. */
    private static final double ROUNDING = 0.03;

    private static final double ROUNDING_DEG = 0.01;

    /**
     * Trimmed iterative closest points (Chetverikov et al. 2005, Image and Vision Computing 23:299): in every round the
     * nearest places are found, the better part of them is kept, and the motion that brings those together best in the
     * sense of least squares is added. It ends when a round moves nothing. Begins with both middles on each other.
     */
    static Alignment of(Piece drafted, Piece other) {
        List<Point> fixed = samples(drafted.cutLine());
        Alignment asItIs = new Alignment(0, Point.of(0, 0));
        if (asItIs.apart(fixed, other.cutLine()) < ROUNDING) {
            return asItIs;
        }
        Alignment best = refined(fixed, other.cutLine(), asItIs);
        Alignment centred = refined(
                fixed,
                other.cutLine(),
                new Alignment(0, middle(drafted.cutLine()).minus(middle(other.cutLine()))));
        Alignment better = centred.apart(fixed, other.cutLine()) < best.apart(fixed, other.cutLine()) ? centred : best;
        boolean isInPlace = StrictMath.abs(better.turnDeg) < ROUNDING_DEG && better.move.length() < ROUNDING;
        return isInPlace ? asItIs : better;
    }

    private static Alignment refined(List<Point> fixed, Ring other, Alignment start) {
        Alignment now = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Alignment next = now.round(fixed, other);
            double moved = next.move.distanceTo(now.move) + StrictMath.abs(next.turnDeg - now.turnDeg);
            now = next;
            if (moved < 1e-6) {
                break;
            }
        }
        return now;
    }

    /** A place of the drafted cut line and what lies nearest to it, laid. */
    private record Match(Point fixed, Point laid) {

        double distance() {
            return fixed.distanceTo(laid);
        }
    }

    private List<Match> trusted(List<Point> fixed, Ring other) {
        Polyline laid = closed(other);
        List<Match> matches = new ArrayList<>();
        for (Point point : fixed) {
            matches.add(new Match(point, laid.at(NearestOnSegment.along(laid, point))));
        }
        matches.sort(Comparator.comparingDouble(Match::distance));
        return matches.subList(0, (int) (TRUSTED * matches.size()));
    }

    /** Mean distance of the trusted part, mm. */
    private double apart(List<Point> fixed, Ring other) {
        return trusted(fixed, other).stream()
                .mapToDouble(Match::distance)
                .average()
                .orElse(0);
    }

    private Alignment round(List<Point> fixed, Ring other) {
        List<Match> matches = trusted(fixed, other);
        Point of = Point.of(0, 0);
        Point to = Point.of(0, 0);
        for (Match match : matches) {
            of = of.plus(match.laid.times(1.0 / matches.size()));
            to = to.plus(match.fixed.times(1.0 / matches.size()));
        }
        double along = 0;
        double across = 0;
        for (Match match : matches) {
            Point from = match.laid.minus(of);
            Point towards = match.fixed.minus(to);
            along += from.dot(towards);
            across += from.cross(towards);
        }
        double more = StrictMath.toDegrees(StrictMath.atan2(across, along));
        return new Alignment(turnDeg + more, move.minus(of).turned(more).plus(to));
    }

    private Polyline closed(Ring ring) {
        List<Point> points = new ArrayList<>();
        for (Point point : ring.points()) {
            points.add(laid(point));
        }
        points.add(points.get(0));
        return new Polyline(points);
    }

    private static List<Point> samples(Ring ring) {
        List<Point> points = new ArrayList<>(ring.points());
        points.add(points.get(0));
        Polyline line = new Polyline(points);
        List<Point> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(line.at(line.length() * i / SAMPLES));
        }
        return samples;
    }

    private static Point middle(Ring ring) {
        return Point.of((ring.minX() + ring.maxX()) / 2, (ring.minY() + ring.maxY()) / 2);
    }

    /** A point of the other piece in the frame of the drafted one. */
    public Point laid(Point point) {
        return turnDeg == 0 ? point.plus(move) : point.turned(turnDeg).plus(move);
    }
}
