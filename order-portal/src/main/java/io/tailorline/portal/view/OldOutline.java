package io.tailorline.portal.view;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Optional;

/** Finds how a piece was before its pattern was altered. */
final class OldOutline {

    /** Nearer than this is the same line on any screen, mm. */
    private static final double SAME = 0.05;

    private OldOutline() {}

    /** The sewing line in the frame of the piece; empty where nothing moved or there was no such piece. */
    static List<Point> of(Piece piece, Pattern before) {
        return find(piece, before)
                .filter(points -> !same(points, piece.seamLine().points()))
                .orElse(List.of());
    }

    private static Optional<List<Point>> find(Piece piece, Pattern before) {
        Optional<Piece> same = before.findPiece(piece.id());
        if (same.isPresent()) {
            return same.map(old -> old.seamLine().points());
        }
        return before.findPiece(piece.kind())
                .map(old -> old.seamLine().points())
                .map(points -> piece.side() == Side.LEFT ? mirrored(points) : points);
    }

    /** Where both sides were alike the right one was drawn; the left one lies mirrored. */
    private static List<Point> mirrored(List<Point> points) {
        return points.stream().map(point -> new Point(point.x(), -point.y())).toList();
    }

    private static boolean same(List<Point> some, List<Point> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Point way = some.get(i).minus(others.get(i));
            if (Math.hypot(way.x(), way.y()) > SAME) {
                return false;
            }
        }
        return true;
    }
}
