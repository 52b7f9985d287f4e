package io.tailorline.pattern.replace;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.EdgeHalves;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** A piece that reaches over the middle in one, as a collar: a seam of both sides names its right half only. */
final class Halves {

    /** Halves this near to each other's mirror image are alike, mm. */
    static final double ALIKE = 0.05;

    private Halves() {}

    /** How far a point of the right half lies from the mirror image of the left one, mm; 0 of any other piece. */
    static double lopsided(Piece piece) {
        if (!EdgeHalves.has(piece)) {
            return 0;
        }
        List<Point> middle = middle(piece);
        Point along = middle.get(1).minus(middle.get(0)).unit();
        double farthest = 0;
        for (Edge edge : piece.edges()) {
            Polyline other = piece.findEdge(EdgeHalves.otherSide(edge.name()))
                    .map(Edge::line)
                    .orElse(edge.line());
            Polyline mirrored = edge.line().mapped(point -> point.mirrored(middle.get(0), along));
            farthest = StrictMath.max(farthest, farthest(mirrored, other));
        }
        return farthest;
    }

    /** How far the points of one line lie from another, mm. */
    static double farthest(Polyline line, Polyline from) {
        double farthest = 0;
        for (Point point : line.points()) {
            Point nearest = from.at(NearestOnSegment.along(from, point));
            farthest = StrictMath.max(farthest, nearest.distanceTo(point));
        }
        return farthest;
    }

    /** The seam of the left side that is sewn as this one of both, or of the right. */
    static Seam ofLeft(Pattern pattern, Seam seam) {
        return new Seam(
                Seam.ofSide(seam.name(), Side.LEFT), ofLeft(pattern, seam.a()), ofLeft(pattern, seam.b()), seam.ease());
    }

    private static List<EdgeRef> ofLeft(Pattern pattern, List<EdgeRef> refs) {
        return refs.stream()
                .map(ref -> isHalf(pattern, ref) ? new EdgeRef(ref.piece(), EdgeHalves.otherSide(ref.edge())) : ref)
                .toList();
    }

    /** Whether the edge belongs to one half of a piece over the middle. */
    static boolean isHalf(Pattern pattern, EdgeRef ref) {
        return pattern.findPiece(ref.piece()).filter(EdgeHalves::has).isPresent();
    }

    /** Where an edge meets its own other half: the two ends of the middle line. */
    private static List<Point> middle(Piece piece) {
        List<Point> middle = new ArrayList<>();
        List<Edge> edges = piece.edges();
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            String next = edges.get((i + 1) % edges.size()).name();
            if (next.equals(EdgeHalves.otherSide(edge.name()))) {
                middle.add(edge.line().last());
            }
        }
        return middle;
    }
}
