package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A piece as a stop of the knife's tour: first its drill holes, slits and internal cuts, then one of the corners where
 * its outline may begin. Fabric frame, mm.
 *
 * @param entries convex corners that need a lift anyway: starting there saves it
 * @param inner drill holes, slits and where internal cuts begin, in the order in which they are made, forwards or
 *     backwards
 * @param minX least x of the outline
 * @param maxX greatest x of the outline
 */
public record TourStop(List<Point> entries, List<Point> inner, double minX, double maxX) {

    /** For a piece without a sharp corner the cut planner tries as many points. */
    private static final int ENTRIES_OF_ROUND_PIECE = 8;

    public TourStop {
        entries = List.copyOf(entries);
        inner = List.copyOf(inner);
    }

    public static TourStop of(PieceGeometry piece, TableMotion table) {
        List<Point> points = piece.cutLine().points();
        List<Point> inner = new ArrayList<>();
        piece.drillHoles().forEach(hole -> inner.add(hole.at()));
        piece.internalCuts().forEach(cut -> inner.add(cut.line().first()));
        piece.notches().stream()
                .filter(notch -> notch.kind() == Notch.Kind.SLIT)
                .forEach(slit -> inner.add(slit.at()));
        double[] turns = IntStream.range(0, points.size())
                .mapToDouble(i -> turn(points, i))
                .toArray();
        return new TourStop(
                entries(points, turns, table.liftAngleDeg()),
                nearestNext(inner),
                points.stream().mapToDouble(Point::x).min().orElse(0),
                points.stream().mapToDouble(Point::x).max().orElse(0));
    }

    /** From the leftmost on always the nearest next, as the cutter orders the holes of a piece. */
    private static List<Point> nearestNext(List<Point> points) {
        List<Point> left = new ArrayList<>(points);
        List<Point> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Comparator<Point> nearer = ordered.isEmpty()
                    ? Comparator.comparingDouble(Point::x)
                    : Comparator.comparingDouble(ordered.get(ordered.size() - 1)::distanceTo);
            Point next = left.stream().min(nearer).orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    public TourStop moved(Point by) {
        return new TourStop(
                entries.stream().map(by::plus).toList(),
                inner.stream().map(by::plus).toList(),
                minX + by.x(),
                maxX + by.x());
    }

    private static List<Point> entries(List<Point> points, double[] turns, double liftAngle) {
        List<Integer> corners = IntStream.range(0, turns.length)
                .filter(i -> turns[i] >= liftAngle)
                .boxed()
                .toList();
        if (corners.isEmpty()) {
            corners = IntStream.range(0, turns.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -turns[i]))
                    .limit(ENTRIES_OF_ROUND_PIECE)
                    .toList();
        }
        return corners.stream().map(points::get).toList();
    }

    /** How much a counter-clockwise outline turns at a point, degrees; positive in outward corners. */
    private static double turn(List<Point> points, int i) {
        int n = points.size();
        Point at = points.get(i);
        Point in = at.minus(points.get((i + n - 1) % n));
        Point out = points.get((i + 1) % n).minus(at);
        return StrictMath.toDegrees(StrictMath.atan2(in.cross(out), in.dot(out)));
    }
}
