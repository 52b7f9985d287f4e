package io.tailorline.portal.view;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;

/** Finds how a piece was before its pattern was altered. */
final class OldOutline {

    /** Nearer than this is the same line on any screen, mm. */
    private static final double SAME = 0.05;

    private OldOutline() {}

    /** The sewing line in the frame of the piece; empty where nothing moved or there was no such piece. */
    static List<Point> of(Piece piece, Pattern before) {
        Optional<List<Point>> old = find(piece.id(), before);
        return old.filter(points -> !same(points, piece.seamLine().points())).orElse(List.of());
    }

    private static Optional<List<Point>> find(String id, Pattern before) {
        Optional<Piece> same = named(id, before);
        if (same.isPresent()) {
            return same.map(piece -> piece.seamLine().points());
        }
        boolean left = id.endsWith(".left");
        return named(id.replaceFirst("\\.(left|right)$", ""), before)
                .map(piece -> piece.seamLine().points())
                .map(points -> left ? mirrored(points) : points);
    }

    private static Optional<Piece> named(String id, Pattern pattern) {
        return pattern.pieces().stream().filter(piece -> piece.id().equals(id)).findFirst();
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
