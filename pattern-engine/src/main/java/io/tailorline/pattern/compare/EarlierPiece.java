package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a piece was in an earlier pattern, laid on the piece of now: in its frame, mm, moved so that what did not change
 * lies on itself. A draft may move a whole piece on its paper; that is no alteration.
 *
 * <p>Where both sides were alike the right one was drawn, and the left one of now is compared with its mirror image;
 * where the sides differed and are alike now, the piece of both is compared with the right one.
 */
public final class EarlierPiece {

    private final List<NamedLine> edges;

    /** A stretch of the sewing line, counter-clockwise round the piece. */
    record NamedLine(String name, List<Point> points) {

        Point first() {
            return points.get(0);
        }

        Point last() {
            return points.get(points.size() - 1);
        }

        private NamedLine moved(Point by) {
            return new NamedLine(
                    name, points.stream().map(point -> point.plus(by)).toList());
        }
    }

    private EarlierPiece(List<NamedLine> edges) {
        this.edges = edges;
    }

    /** Empty when the earlier pattern has no such piece. */
    public static Optional<EarlierPiece> of(Piece now, Pattern before) {
        return find(now, before).map(lines -> {
            Point by = Alignment.of(lines, lines(now));
            return new EarlierPiece(lines.stream().map(line -> line.moved(by)).toList());
        });
    }

    private static Optional<List<NamedLine>> find(Piece now, Pattern before) {
        Optional<Piece> same = before.findPiece(now.id());
        if (same.isPresent()) {
            return same.map(EarlierPiece::lines);
        }
        Optional<Piece> ofBoth = before.findPiece(now.kind());
        if (ofBoth.isPresent()) {
            return ofBoth.map(EarlierPiece::lines)
                    .map(lines -> Side.ofPieceId(now.id()) == Side.LEFT ? mirrored(lines) : lines);
        }
        return before.findPiece(Side.RIGHT.pieceId(now.kind())).map(EarlierPiece::lines);
    }

    static List<NamedLine> lines(Piece piece) {
        List<NamedLine> lines = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            lines.add(new NamedLine(edge.name(), edge.line().points()));
        }
        return lines;
    }

    private static List<NamedLine> mirrored(List<NamedLine> lines) {
        UnaryOperator<Point> across = point -> Point.of(point.x(), -point.y());
        List<NamedLine> mirrored = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            List<Point> points = new ArrayList<>();
            for (int j = lines.get(i).points().size() - 1; j >= 0; j--) {
                points.add(across.apply(lines.get(i).points().get(j)));
            }
            mirrored.add(new NamedLine(lines.get(i).name(), points));
        }
        return mirrored;
    }

    List<NamedLine> edges() {
        return edges;
    }

    /** The sewing line, counter-clockwise. */
    public List<Point> seamLine() {
        List<Point> points = new ArrayList<>();
        for (NamedLine edge : edges) {
            points.addAll(edge.points().subList(0, edge.points().size() - 1));
        }
        return points;
    }

    Ring outline() {
        return new Ring(seamLine());
    }
}
