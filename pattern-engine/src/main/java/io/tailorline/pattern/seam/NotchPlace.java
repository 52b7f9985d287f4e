package io.tailorline.pattern.seam;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a notch lies on the seam line: its point on the cut line carried inwards by the allowance there.
 *
 * @param along from the first point of the edge, mm
 * @param allowance of the edge at that place, mm
 * @param off how far the carried point misses the edge, mm
 */
public record NotchPlace(Edge edge, double along, double allowance, double off) {

    /** A notch of a sound pattern misses its edge by less, mm: the others are found by a second look. */
    private static final double USUALLY_OFF = 1;

    /** Distances are rounded by far less than this, mm. */
    private static final double ROUNDING = 1e-6;

    private static final Edge NONE =
            new Edge("none", Polyline.through(Point.of(0, 0), Point.of(1, 0)), Allowance.of(0));

    /**
     * The place on the piece's edges that belong to the seam; a notch of another seam has none and misses by infinity.
     */
    public static NotchPlace of(Notch notch, Piece piece, Seam seam) {
        if (!seam.isMate(notch.mate())) {
            return new NotchPlace(NONE, 0, 0, Double.POSITIVE_INFINITY);
        }
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            Seam.EdgeRef ref = new Seam.EdgeRef(piece.id(), edge.name());
            if (seam.a().contains(ref) || seam.b().contains(ref)) {
                edges.add(edge);
            }
        }
        return of(notch, edges);
    }

    /** The place on whichever edge of the piece fits best. */
    public static NotchPlace of(Notch notch, Piece piece) {
        return of(notch, piece.edges());
    }

    private static NotchPlace of(Notch notch, List<Edge> edges) {
        NotchPlace usual = of(notch, edges, USUALLY_OFF);
        return usual.off < USUALLY_OFF ? usual : of(notch, edges, Double.POSITIVE_INFINITY);
    }

    /** The best place that misses by less than this; an edge further away than its allowance is not looked at. */
    private static NotchPlace of(Notch notch, List<Edge> edges, double off) {
        NotchPlace best = new NotchPlace(NONE, 0, 0, off);
        for (Edge edge : edges) {
            double reach = Math.max(edge.allowance().start(), edge.allowance().end()) + best.off + ROUNDING;
            if (NearestOnSegment.isWithin(reach, edge.line(), notch.at())) {
                NotchPlace place = on(edge, notch);
                if (place.off < best.off) {
                    best = place;
                }
            }
        }
        return best;
    }

    /** The place on one edge, wherever that lies. */
    public static NotchPlace on(Edge edge, Notch notch) {
        Point inwards = Point.of(1, 0).turned(notch.angleDeg());
        double allowance =
                edge.allowance().isConstant() ? edge.allowance().start() : allowanceInwards(edge, notch, inwards);
        Point carried = notch.at().plus(inwards.times(allowance));
        double along = NearestOnSegment.along(edge.line(), carried);
        return new NotchPlace(
                edge, along, allowance, carried.distanceTo(edge.line().at(along)));
    }

    private static double allowanceInwards(Edge edge, Notch notch, Point inwards) {
        double guess = allowanceAt(edge, NearestOnSegment.along(edge.line(), notch.at()));
        return allowanceAt(edge, NearestOnSegment.along(edge.line(), notch.at().plus(inwards.times(guess))));
    }

    private static double allowanceAt(Edge edge, double along) {
        double share = along / edge.length();
        return edge.allowance().start()
                + (edge.allowance().end() - edge.allowance().start()) * share;
    }
}
