package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/**
 * A: clear of the corners, the cut line keeps the edge's allowance from the seam line. Where the allowance runs from
 * one width to another the cut line is not parallel, and the square distance is shorter by the cosine of the slant.
 */
public final class AllowanceKept implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.05, "mm");

    /** Corners reach this many times the widest allowance along an edge: mitres, folds and square ends. */
    private static final double CORNER_REACH = 3;

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.allowance", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            Chords cutLine = new Chords(piece.cutLine());
            for (int i = 0; i < piece.edges().size(); i++) {
                checkEdge(piece, i, cutLine, worst);
            }
        }
        return worst.result();
    }

    private static void checkEdge(Piece piece, int index, Chords cutLine, WorstFigure worst) {
        List<Edge> edges = piece.edges();
        Edge edge = edges.get(index);
        double clear = CORNER_REACH
                * StrictMath.max(
                        widest(edge.allowance()),
                        StrictMath.max(
                                widest(edges.get((index + edges.size() - 1) % edges.size())
                                        .allowance()),
                                widest(edges.get((index + 1) % edges.size()).allowance())));
        double length = edge.length();
        List<Point> points = edge.line().points();
        double along = 0;
        for (int i = 0; i < points.size(); i++) {
            along += i == 0 ? 0 : points.get(i - 1).distanceTo(points.get(i));
            if (along > clear && along < length - clear) {
                Point point = points.get(i);
                worst.take(
                        deviation(edge, along, length, cutLine.distanceTo(point)),
                        () -> FindingLocation.at(piece, edge, point));
            }
        }
    }

    private static double deviation(Edge edge, double along, double length, double distance) {
        Allowance allowance = edge.allowance();
        double slant = (allowance.end() - allowance.start()) / length;
        double wanted = allowance.start() + slant * along;
        double square = wanted / StrictMath.sqrt(1 + slant * slant);
        return StrictMath.max(0, StrictMath.max(square - distance, distance - wanted));
    }

    private static double widest(Allowance allowance) {
        return StrictMath.max(allowance.start(), allowance.end());
    }
}
