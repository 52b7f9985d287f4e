package io.tailorline.pattern.compare;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.ShortChords;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.compare.PieceAlignment.Pair;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of another system laid on a drafted one, in the frame of the drafted one, on the 0.01 mm grid and without
 * short chords.
 *
 * @param edges with their own allowances, in the order of the drafted piece and by its names
 */
public record AlignedPiece(PieceAlignment alignment, List<Edge> edges, Ring cutLine) {

    public AlignedPiece {
        edges = List.copyOf(edges);
    }

    /** @param other has as many edges as the drafted piece; it may begin at another corner */
    public static AlignedPiece of(Piece other, Piece drafted) {
        List<Edge> matched = matched(drafted.edges(), other.edges());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < matched.size(); i++) {
            pairs.add(new Pair(matched.get(i).line(), drafted.edges().get(i).line()));
        }
        PieceAlignment alignment = PieceAlignment.turned(pairs);
        List<Edge> laid = new ArrayList<>();
        for (Edge edge : matched) {
            Trace line = onGrid(edge.line().points(), alignment);
            laid.add(new Edge(edge.name(), ShortChords.leftOutOfLine(line), edge.allowance()));
        }
        Ring cutLine = ShortChords.leftOutOfRing(onGrid(other.cutLine().points(), alignment));
        return new AlignedPiece(alignment, laid, cutLine);
    }

    private static Trace onGrid(List<Point> points, PieceAlignment alignment) {
        return Mm.onGrid(new Trace(points.stream().map(alignment::laid).toList()));
    }

    /**
     * The other's edges by the names and in the order of the drafted ones: as many corners on as brings all corners
     * nearest to theirs, both laid middle on middle.
     */
    private static List<Edge> matched(List<Edge> drafted, List<Edge> other) {
        int n = drafted.size();
        Point apart = middle(drafted).minus(middle(other));
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int shift = 0; shift < n; shift++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                Point corner = other.get((i + shift) % n).line().first().plus(apart);
                sum += corner.distanceTo(drafted.get(i).line().first());
            }
            if (sum < least) {
                least = sum;
                best = shift;
            }
        }
        List<Edge> matched = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Edge edge = other.get((i + best) % n);
            matched.add(new Edge(drafted.get(i).name(), edge.line(), edge.allowance()));
        }
        return matched;
    }

    private static Point middle(List<Edge> edges) {
        Point sum = Point.of(0, 0);
        for (Edge edge : edges) {
            sum = sum.plus(edge.line().first());
        }
        return sum.times(1.0 / edges.size());
    }

    /** How far each edge lies off the drafted one. */
    public List<EdgeMove> moves(Piece drafted) {
        return EdgeMove.of(edges, drafted.edges());
    }

    /** The greatest distance of its cut line from the drafted one, or back, mm. */
    public double cutLineOff(Piece drafted) {
        List<Point> line = Gap.closed(cutLine);
        List<Point> other = Gap.closed(drafted.cutLine());
        return Math.max(
                Gap.greatest(line, other).distance(), Gap.greatest(other, line).distance());
    }
}
