package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** A: each edge begins where the one before ended, so the seam line closes. The gap must be under the grid. */
final class ClosedOutline implements Invariant {

    private static final Limit LIMIT = Limit.atMost(0.009, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        Worst worst = Worst.of("A.closed", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            List<Edge> edges = piece.edges();
            for (int i = 0; i < edges.size(); i++) {
                Edge next = edges.get((i + 1) % edges.size());
                worst.take(
                        edges.get(i).line().last().distanceTo(next.line().first()),
                        "%s, %s to %s",
                        piece.id(),
                        edges.get(i).name(),
                        next.name());
            }
        }
        return worst.result();
    }
}
