package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Edge;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an edge of a piece lies from where it was, in the piece frame.
 *
 * @param edge the tailor's name of it
 * @param amount the greatest distance between the two lines, mm; positive where the piece has grown there, negative
 *     where it has lost
 * @param longer length less that before, mm; 0 where the pieces have other edges
 * @param at where the line is now
 * @param from where it was
 */
public record EdgeMove(String edge, double amount, double longer, Point at, Point from) {

    /** Of every edge of now, in their order. */
    static List<EdgeMove> of(List<Edge> now, List<Edge> before) {
        Ring outline = new Ring(outline(now));
        Ring earlier = new Ring(outline(before));
        boolean haveSameEdges = names(now).equals(names(before));
        List<EdgeMove> moves = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Edge edge = now.get(i);
            Gap there = Gap.greatest(edge.line().points(), haveSameEdges ? around(before, i) : Gap.closed(earlier));
            boolean isOutside = !earlier.contains(there.from().x(), there.from().y());
            EdgeMove move = new EdgeMove(edge.name(), signed(there, isOutside), 0, there.from(), there.to());
            moves.add(haveSameEdges ? move.orFromBefore(before.get(i), edge, around(now, i), outline) : move);
        }
        return moves;
    }

    /** The other way too: what stood out before is seen from there alone. */
    private EdgeMove orFromBefore(Edge before, Edge now, List<Point> aroundNow, Ring outline) {
        double more = now.length() - before.length();
        Gap back = Gap.greatest(before.line().points(), aroundNow);
        if (back.distance() <= distance()) {
            return new EdgeMove(edge, amount, more, at, from);
        }
        boolean isInside = outline.contains(back.from().x(), back.from().y());
        return new EdgeMove(edge, signed(back, isInside), more, back.to(), back.from());
    }

    private static double signed(Gap gap, boolean isGrown) {
        return isGrown ? gap.distance() : -gap.distance();
    }

    /** Without a sign, mm. */
    public double distance() {
        return Math.abs(amount);
    }

    /** The sewing line of these edges, counter-clockwise, not closed. */
    static List<Point> outline(List<Edge> edges) {
        List<Point> points = new ArrayList<>();
        for (Edge edge : edges) {
            points.addAll(edge.line().points().subList(0, edge.line().size() - 1));
        }
        return points;
    }

    private static List<String> names(List<Edge> edges) {
        return edges.stream().map(Edge::name).toList();
    }

    /** An edge with its neighbours: a corner that slides along the sewing line has not moved it. */
    private static List<Point> around(List<Edge> edges, int index) {
        int n = edges.size();
        List<Point> points =
                new ArrayList<>(edges.get((index + n - 1) % n).line().points());
        points.addAll(edges.get(index).line().points());
        points.addAll(edges.get((index + 1) % n).line().points());
        return points;
    }
}
