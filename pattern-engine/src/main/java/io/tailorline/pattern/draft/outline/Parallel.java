package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Allowance;
import java.util.Optional;

/**
 * The parallel of one edge at its seam allowance. Vertices move along the mean of their chords' normals by allowance
 * over cosine, so every chord keeps its distance exactly; where the edge bends inward tighter than its allowance the
 * parallel would run backwards in a loop, which is cut off at its own crossing.
 */
public final class Parallel {

    /** A vertex never moves further than four allowances: the mean normal of a very sharp bend is shorter than this. */
    private static final double LEAST_BISECTOR = 0.25;

    private Parallel() {}

    /**
     * @param outward +1 when the outside lies to the right of the run (numerically: the ring's area is positive), else
     *     -1
     */
    public static Trace of(Polyline edge, Allowance allowance, int outward) {
        int last = edge.size() - 1;
        Trace moved = new Trace(edge.size());
        Point start = normal(edge.startChord());
        moved.to(edge.first().plus(start.times(outward * allowance.start())));
        double beforeX = start.x();
        double beforeY = start.y();
        for (int i = 1; i < last; i++) {
            Point after = normal(edge.chordDirection(i + 1));
            double bisector = 1 / Math.max(LEAST_BISECTOR, 1 + (beforeX * after.x() + beforeY * after.y()));
            double out = outward * at(allowance, edge.station(i), edge.length());
            moved.to(
                    edge.x(i) + (beforeX + after.x()) * bisector * out,
                    edge.y(i) + (beforeY + after.y()) * bisector * out);
            beforeX = after.x();
            beforeY = after.y();
        }
        double end = outward * allowance.end();
        moved.to(edge.x(last) + beforeX * end, edge.y(last) + beforeY * end);
        boolean wide = Math.max(allowance.start(), allowance.end()) > 0;
        return wide && runsBackwards(moved, edge) ? withoutLoops(moved) : moved;
    }

    private static double at(Allowance allowance, double station, double length) {
        return allowance.start() + (allowance.end() - allowance.start()) * station / length;
    }

    /** The normal to the right of a chord, as the paper frame is written. */
    static Point normal(Point direction) {
        return new Point(direction.y(), -direction.x());
    }

    private static boolean runsBackwards(Trace moved, Polyline edge) {
        for (int i = 1; i < edge.size(); i++) {
            double alongX = (moved.x(i) - moved.x(i - 1)) * (edge.x(i) - edge.x(i - 1));
            double alongY = (moved.y(i) - moved.y(i - 1)) * (edge.y(i) - edge.y(i - 1));
            if (alongX + alongY < 0) {
                return true;
            }
        }
        return false;
    }

    private static Trace withoutLoops(Trace line) {
        Trace points = line;
        for (int i = 0; i < points.size() - 3; i++) {
            for (int j = points.size() - 2; j > i + 1; j--) {
                Optional<Crossing> crossing =
                        Crossing.of(points.point(i), points.point(i + 1), points.point(j), points.point(j + 1));
                if (crossing.isPresent()) {
                    points = new Trace(points.size())
                            .along(points, 0, i + 1)
                            .to(crossing.get().at())
                            .along(points, j + 1, points.size());
                    break;
                }
            }
        }
        return points;
    }
}
