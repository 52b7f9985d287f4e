package io.tailorline.pattern.check.outline;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** A: each edge begins where the one before ended, so the seam line closes. The gap must be under the grid. */
public final class ClosedOutline implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.009, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.closed", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            List<Edge> edges = piece.edges();
            for (int i = 0; i < edges.size(); i++) {
                Edge edge = edges.get(i);
                Edge next = edges.get((i + 1) % edges.size());
                worst.take(
                        edge.line().last().distanceTo(next.line().first()),
                        () -> FindingLocation.at(piece, edge, edge.line().last()));
            }
        }
        return worst.result();
    }
}
