package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Polylines strung together end to end, in the file's order where it can be, turned where they run the other way.
 *
 * @param edges each begins where the one before ends
 * @param gap from the end of the last edge to the start of the first, in the unit of the points
 * @param closings how many ends did not meet exactly
 * @param meets ends nearer than this meet, in the unit of the points
 */
record PolylineChain(List<Polyline> edges, double gap, int closings, double meets) {

    PolylineChain {
        edges = List.copyOf(edges);
    }

    /**
     * All chains that the lines make; each line is in one of them. A line that returns to its start is a chain of its
     * own.
     */
    static List<PolylineChain> of(List<List<Point>> lines, double reach, double meets) {
        List<List<Point>> left = new ArrayList<>(lines);
        List<PolylineChain> chains = new ArrayList<>();
        while (!left.isEmpty()) {
            chains.add(grown(left, reach, meets));
        }
        return chains;
    }

    private static PolylineChain grown(List<List<Point>> left, double reach, double meets) {
        List<Polyline> edges = new ArrayList<>();
        List<Point> line = left.remove(0);
        Point start = line.get(0);
        int closings = 0;
        edges.add(new Polyline(line));
        Point end = line.get(line.size() - 1);
        while (!left.isEmpty() && end.distanceTo(start) > meets) {
            int nearest = 0;
            for (int i = 1; i < left.size(); i++) {
                nearest = distance(left.get(i), end) < distance(left.get(nearest), end) - meets ? i : nearest;
            }
            double distance = distance(left.get(nearest), end);
            if (distance > reach || distance > end.distanceTo(start) + meets) {
                break;
            }
            closings += distance > meets ? 1 : 0;
            List<Point> next = left.remove(nearest);
            Polyline edge = new Polyline(next);
            edge = next.get(0).distanceTo(end) <= edge.last().distanceTo(end) ? edge : edge.reversed();
            edges.add(startingAt(edge, end));
            end = edge.last();
        }
        // the line begun with may lie in the middle of an open outline: what leads to its start comes before it
        while (!left.isEmpty() && end.distanceTo(start) > reach) {
            Point from = start;
            List<Point> before = Collections.min(left, Comparator.comparingDouble(other -> distance(other, from)));
            double distance = distance(before, from);
            if (distance > reach) {
                break;
            }
            closings += distance > meets ? 1 : 0;
            left.remove(before);
            Polyline edge = new Polyline(before);
            edge = edge.last().distanceTo(from) <= before.get(0).distanceTo(from) ? edge : edge.reversed();
            edges.add(0, edge.endingAt(from));
            start = edge.first();
        }
        double gap = end.distanceTo(start);
        if (gap <= reach) {
            edges.set(edges.size() - 1, edges.get(edges.size() - 1).endingAt(start));
        }
        return new PolylineChain(edges, gap, closings + (gap > meets ? 1 : 0), meets);
    }

    private static double distance(List<Point> line, Point end) {
        return StrictMath.min(
                line.get(0).distanceTo(end), line.get(line.size() - 1).distanceTo(end));
    }

    private static Polyline startingAt(Polyline edge, Point start) {
        List<Point> points = new ArrayList<>(edge.points());
        points.set(0, start);
        return new Polyline(points);
    }

    /** All points, the closing one left out. */
    List<Point> ring() {
        List<Point> ring = new ArrayList<>();
        for (Polyline edge : edges) {
            ring.addAll(edge.points().subList(0, edge.size() - 1));
        }
        Point last = edges.get(edges.size() - 1).last();
        if (last.distanceTo(ring.get(0)) > meets) {
            ring.add(last);
        }
        return ring;
    }
}
