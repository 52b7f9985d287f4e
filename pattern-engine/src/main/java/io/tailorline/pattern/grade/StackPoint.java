package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Piece;
import java.util.Optional;

/**
 * The point in which all sizes of a piece lie on each other: of a trunk the end of its chest line, of a leg the middle
 * of its knee line, of all others the corner in which the first edge begins. Docs: docs/drafting/grading.md.
 */
final class StackPoint {

    private StackPoint() {}

    static Point of(Piece piece) {
        return line(piece, "chest line")
                .map(Polyline::first)
                .or(() -> line(piece, "knee").map(knee -> knee.first().towards(knee.last(), 0.5)))
                .orElseGet(() -> piece.edges().isEmpty()
                        ? piece.cutLine().points().get(0)
                        : piece.edges().get(0).line().first());
    }

    private static Optional<Polyline> line(Piece piece, String what) {
        return piece.internalLines().stream()
                .filter(drawn -> drawn.what().equals(what))
                .map(drawn -> drawn.line())
                .findFirst();
    }
}
