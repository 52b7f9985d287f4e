package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.compare.PieceAlignment.Pair;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a piece was in an earlier pattern, laid on the piece of now: in its frame, mm, moved so that what did not change
 * lies on itself. A draft may move a whole piece on its paper; that is no alteration.
 *
 * <p>Where both sides were alike the right one was drawn, and the left one of now is compared with its mirror image;
 * where the sides differed and are alike now, the piece of both is compared with the right one.
 */
public final class EarlierPiece {

    private final List<Edge> edges;

    private EarlierPiece(List<Edge> edges) {
        this.edges = edges;
    }

    /** Empty when the earlier pattern has no such piece. */
    public static Optional<EarlierPiece> of(Piece now, Pattern before) {
        return find(now, before).map(piece -> laid(piece.edges(), now.edges()));
    }

    private static Optional<Piece> find(Piece now, Pattern before) {
        Optional<Piece> same = before.findPiece(now.id());
        if (same.isPresent()) {
            return same;
        }
        Optional<Piece> ofBoth = before.findPiece(now.kind());
        if (ofBoth.isPresent()) {
            return Side.ofPieceId(now.id()) == Side.LEFT ? ofBoth.map(MirroredPiece::of) : ofBoth;
        }
        return before.findPiece(Side.RIGHT.pieceId(now.kind()));
    }

    private static EarlierPiece laid(List<Edge> before, List<Edge> now) {
        if (haveSameLines(before, now)) {
            return new EarlierPiece(before);
        }
        PieceAlignment alignment = PieceAlignment.moved(pairs(before, now));
        return new EarlierPiece(
                before.stream().map(edge -> edge.mapped(alignment::laid)).toList());
    }

    /** The edges that both pieces have once. */
    private static List<Pair> pairs(List<Edge> before, List<Edge> now) {
        List<Pair> pairs = new ArrayList<>();
        for (Edge edge : now) {
            List<Edge> old = named(edge.name(), before);
            if (old.size() == 1 && named(edge.name(), now).size() == 1) {
                pairs.add(new Pair(old.get(0).line(), edge.line()));
            }
        }
        return pairs;
    }

    private static List<Edge> named(String name, List<Edge> edges) {
        return edges.stream().filter(edge -> edge.name().equals(name)).toList();
    }

    /** Names and places; an allowance is no line. */
    static boolean haveSameLines(List<Edge> one, List<Edge> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> one.get(i).name().equals(other.get(i).name())
                                && one.get(i).line().equals(other.get(i).line()));
    }

    List<Edge> edges() {
        return edges;
    }

    /** The sewing line, counter-clockwise. */
    public List<Point> seamLine() {
        return EdgeMove.outline(edges);
    }
}
