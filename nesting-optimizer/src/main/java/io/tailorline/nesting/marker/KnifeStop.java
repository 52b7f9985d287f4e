package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A piece as the knife comes to it: by way of its holes and slits, then to one of the corners where its outline may
 * begin. Places in the fabric frame, mm.
 *
 * @param entries outward corners that need a lift anyway: to begin there saves it
 * @param inner holes and slits, one after the other, which the knife makes first, forwards or backwards
 * @param minX least x of the outline
 * @param maxX greatest x of the outline
 * @param ownSeconds knife down, lifts, notches and holes, s: the same wherever the piece lies
 */
record KnifeStop(List<Point> entries, List<Point> inner, double minX, double maxX, double ownSeconds) {

    /** As many as the cutter tries of a piece without a sharp corner. */
    private static final int ENTRIES_OF_ROUND_PIECE = 8;

    KnifeStop {
        entries = List.copyOf(entries);
        inner = List.copyOf(inner);
    }

    static KnifeStop of(Ring cutLine, List<Notch> notches, List<DrillHole> drillHoles, CuttingSpeeds speeds) {
        List<Point> points = cutLine.points();
        List<Point> inner = new ArrayList<>();
        drillHoles.forEach(hole -> inner.add(hole.at()));
        notches.stream().filter(notch -> notch.kind() == Notch.Kind.SLIT).forEach(slit -> inner.add(slit.at()));
        double[] turns = IntStream.range(0, points.size())
                .mapToDouble(i -> turn(points, i))
                .toArray();
        double sharp = IntStream.range(0, turns.length)
                .filter(i -> Math.abs(turns[i]) >= speeds.liftAngleDeg())
                .count();
        double own = cutLine.perimeter() / speeds.knife()
                + sharp * speeds.stopSeconds()
                + Math.max(0, sharp - 1) * speeds.liftSeconds()
                + notches.size() * speeds.notchSeconds()
                + drillHoles.size() * speeds.drillSeconds();
        return new KnifeStop(
                entries(points, turns, speeds.liftAngleDeg()),
                nearestNext(inner),
                points.stream().mapToDouble(Point::x).min().orElse(0),
                points.stream().mapToDouble(Point::x).max().orElse(0),
                own);
    }

    /** From the leftmost on always the nearest next: how cutters order the holes of a piece. */
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

    KnifeStop moved(Point by) {
        return new KnifeStop(
                entries.stream().map(by::plus).toList(),
                inner.stream().map(by::plus).toList(),
                minX + by.x(),
                maxX + by.x(),
                ownSeconds);
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

    /** How much a counter-clockwise outline turns in a point, degrees; positive in outward corners. */
    private static double turn(List<Point> points, int i) {
        int n = points.size();
        Point at = points.get(i);
        Point in = at.minus(points.get((i + n - 1) % n));
        Point out = points.get((i + 1) % n).minus(at);
        return StrictMath.toDegrees(StrictMath.atan2(in.cross(out), in.dot(out)));
    }
}
