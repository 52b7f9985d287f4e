package io.tailorline.pattern.replace;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.outline.NearestOnSegment;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of another system beside the drafted one.
 *
 * @param edges in the order of the drafted piece
 * @param notches of the drafted piece, each with the nearest of the other; one that has none within
 *     {@link #NOTCH_WITHIN} is missing
 * @param newNotches of the other piece that belong to none, frame of the drafted piece, mm
 */
public record PieceComparison(
        Alignment alignment, List<EdgeChange> edges, List<NotchChange> notches, List<Point> newNotches) {

    /** A notch moved further than this is another, mm. */
    public static final double NOTCH_WITHIN = 30;

    /** Distance between the places of an edge that are compared, mm. */
    private static final double STEP = 2;

    public PieceComparison {
        edges = List.copyOf(edges);
        notches = List.copyOf(notches);
        newNotches = List.copyOf(newNotches);
    }

    /**
     * An edge.
     *
     * @param greatest distance between both, mm
     * @param at where, frame of the drafted piece
     * @param longer length of the other less that of the drafted, mm
     */
    public record EdgeChange(String edge, double greatest, Point at, double longer) {}

    /**
     * A notch.
     *
     * @param moved mm; infinite where it is missing
     */
    public record NotchChange(Notch notch, double moved) {

        public boolean isMissing() {
            return Double.isInfinite(moved);
        }
    }

    /** @param laid lines of the other piece by edge of the drafted one, in its frame */
    static PieceComparison of(Alignment alignment, Piece drafted, List<Polyline> laid, List<Notch> notches) {
        List<EdgeChange> edges = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            edges.add(change(drafted.edges().get(i), laid.get(i)));
        }
        List<Notch> left = new ArrayList<>(notches);
        List<NotchChange> changes = new ArrayList<>();
        for (Notch notch : drafted.notches()) {
            Notch nearest = null;
            double distance = NOTCH_WITHIN;
            for (Notch other : left) {
                if (other.at().distanceTo(notch.at()) <= distance) {
                    distance = other.at().distanceTo(notch.at());
                    nearest = other;
                }
            }
            left.remove(nearest);
            changes.add(new NotchChange(notch, nearest == null ? Double.POSITIVE_INFINITY : distance));
        }
        return new PieceComparison(
                alignment, edges, changes, left.stream().map(Notch::at).toList());
    }

    /** Both ways: a bulge of either line counts. */
    private static EdgeChange change(Edge edge, Polyline other) {
        EdgeChange there = farthest(edge, edge.line(), other);
        EdgeChange back = farthest(edge, other, edge.line());
        EdgeChange worse = there.greatest >= back.greatest ? there : back;
        return new EdgeChange(edge.name(), worse.greatest, worse.at, other.length() - edge.length());
    }

    private static EdgeChange farthest(Edge edge, Polyline from, Polyline to) {
        double greatest = 0;
        Point at = from.first();
        int steps = (int) StrictMath.ceil(from.length() / STEP);
        for (int i = 0; i <= steps; i++) {
            Point point = from.at(from.length() * i / steps);
            double distance = point.distanceTo(to.at(NearestOnSegment.along(to, point)));
            if (distance > greatest) {
                greatest = distance;
                at = point;
            }
        }
        return new EdgeChange(edge.name(), greatest, at, 0);
    }

    /** Over all edges, mm. */
    public double greatest() {
        return edges.stream().mapToDouble(EdgeChange::greatest).max().orElse(0);
    }
}
