package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.CutEdges;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * The corners of one piece: where the edges of its seam line begin, where the stretches of the cut line along them
 * begin, and where the cut line turns in between, as at a fold or a step.
 *
 * @param seam one an edge
 * @param cut one an edge
 * @param between for every edge the corners of the cut line along it
 */
record TurnPoints(List<Point> seam, List<Point> cut, List<List<Point>> between) {

    /** Chords of a curve turn by less; a corner turns by more, degrees. */
    private static final double CORNER_DEG = 30;

    static TurnPoints of(Piece piece) {
        List<Point> cut = new ArrayList<>();
        List<List<Point>> between = new ArrayList<>();
        for (List<Point> stretch : CutEdges.of(piece)) {
            cut.add(stretch.get(0));
            List<Point> corners = new ArrayList<>();
            for (int i = 1; i < stretch.size() - 1; i++) {
                if (turnDeg(stretch.get(i - 1), stretch.get(i), stretch.get(i + 1)) > CORNER_DEG) {
                    corners.add(stretch.get(i));
                }
            }
            between.add(corners);
        }
        List<Point> seam =
                piece.edges().stream().map(edge -> edge.line().first()).toList();
        return new TurnPoints(seam, cut, between);
    }

    /** The names of the edges: pieces of the same structure have the same. */
    static List<String> structure(Piece piece) {
        return piece.edges().stream().map(Edge::name).toList();
    }

    private static double turnDeg(Point before, Point at, Point after) {
        double cosine = at.minus(before).unit().dot(after.minus(at).unit());
        return StrictMath.toDegrees(StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, cosine))));
    }
}
