package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.compare.EarlierPiece.NamedLine;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What moved on one piece.
 *
 * @param pieceId of the piece now
 * @param moves of the edges that lie more than {@link #VISIBLE} off the earlier sewing line, in the order of the piece
 */
public record PieceDifference(String pieceId, List<EdgeMove> moves) {

    /** A smaller move is lost in cutting and sewing, mm (house limit). */
    public static final double VISIBLE = 0.5;

    public PieceDifference {
        moves = List.copyOf(moves);
    }

    public static PieceDifference of(Piece now, EarlierPiece before) {
        List<NamedLine> edges = EarlierPiece.lines(now);
        List<NamedLine> old = before.edges();
        if (edges.equals(old)) {
            return new PieceDifference(now.id(), List.of());
        }
        Ring earlier = before.outline();
        boolean haveSameEdges = names(edges).equals(names(old));
        List<EdgeMove> moves = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Gap gap = Gap.greatest(edges.get(i).points(), haveSameEdges ? around(old, i) : closed(earlier));
            if (gap.distance() > VISIBLE) {
                boolean isGrown = !earlier.contains(gap.from().x(), gap.from().y());
                moves.add(new EdgeMove(
                        edges.get(i).name(), isGrown ? gap.distance() : -gap.distance(), gap.from(), gap.to()));
            }
        }
        return new PieceDifference(now.id(), moves);
    }

    public boolean isEmpty() {
        return moves.isEmpty();
    }

    /** The move that is greatest either way; empty where nothing moved. */
    public Optional<EdgeMove> greatest() {
        return moves.stream().reduce((one, other) -> Math.abs(other.amount()) > Math.abs(one.amount()) ? other : one);
    }

    private static List<String> names(List<NamedLine> edges) {
        return edges.stream().map(NamedLine::name).toList();
    }

    /** An edge with its neighbours: a corner that slides along the sewing line has not moved it. */
    private static List<Point> around(List<NamedLine> edges, int index) {
        int n = edges.size();
        List<Point> points = new ArrayList<>(edges.get((index + n - 1) % n).points());
        points.addAll(edges.get(index).points());
        points.addAll(edges.get((index + 1) % n).points());
        return points;
    }

    private static List<Point> closed(Ring ring) {
        List<Point> points = new ArrayList<>(ring.points());
        points.add(ring.point(0));
        return points;
    }
}
