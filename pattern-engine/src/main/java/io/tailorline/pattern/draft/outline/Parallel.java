package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Crossing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.piece.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parallel of one edge at its seam allowance. Vertices move along the mean of their chords' normals by allowance over
 * cosine, so every chord keeps its distance exactly; where the edge bends inward tighter than its allowance the parallel
 * would run backwards in a loop, which is cut off at its own crossing.
 */
final class Parallel {

    /** A vertex never moves further than four allowances: the mean normal of a very sharp bend is shorter than this. */
    private static final double LEAST_BISECTOR = 0.25;

    private Parallel() {}

    /** @param outward +1 when the outside lies to the right of the run (numerically: the ring's area is positive), else -1 */
    static List<Point> of(Polyline edge, Allowance allowance, int outward) {
        List<Point> moved = new ArrayList<>(edge.size());
        double[] stations = edge.stations();
        double length = stations[stations.length - 1];
        for (int i = 0; i < edge.size(); i++) {
            double distance = allowance.start()
                    + (allowance.end() - allowance.start()) * (length == 0 ? 0 : stations[i] / length);
            moved.add(edge.point(i).plus(vertexNormal(edge, i).times(outward * distance)));
        }
        boolean wide = StrictMath.max(allowance.start(), allowance.end()) > 0;
        return wide && runsBackwards(moved, edge) ? withoutLoops(moved) : moved;
    }

    /** The normal to the right of a chord, as the paper frame is written. */
    static Point normal(Point direction) {
        return new Point(direction.y(), -direction.x());
    }

    private static Point vertexNormal(Polyline edge, int i) {
        int last = edge.size() - 1;
        if (i == 0) {
            return normal(edge.startChord());
        }
        if (i == last) {
            return normal(edge.endChord());
        }
        Point before = normal(edge.point(i).minus(edge.point(i - 1)).unit());
        Point after = normal(edge.point(i + 1).minus(edge.point(i)).unit());
        return before.plus(after).times(1 / StrictMath.max(LEAST_BISECTOR, 1 + before.dot(after)));
    }

    private static boolean runsBackwards(List<Point> moved, Polyline edge) {
        for (int i = 1; i < edge.size(); i++) {
            Point run = moved.get(i).minus(moved.get(i - 1));
            if (run.dot(edge.point(i).minus(edge.point(i - 1))) < 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Point> withoutLoops(List<Point> line) {
        List<Point> points = new ArrayList<>(line);
        for (int i = 0; i < points.size() - 3; i++) {
            for (int j = points.size() - 2; j > i + 1; j--) {
                Optional<Crossing> crossing =
                        Crossing.of(points.get(i), points.get(i + 1), points.get(j), points.get(j + 1));
                if (crossing.isPresent()) {
                    List<Point> shorter = new ArrayList<>(points.subList(0, i + 1));
                    shorter.add(crossing.get().at());
                    shorter.addAll(points.subList(j + 1, points.size()));
                    points = shorter;
                    break;
                }
            }
        }
        return points;
    }
}
