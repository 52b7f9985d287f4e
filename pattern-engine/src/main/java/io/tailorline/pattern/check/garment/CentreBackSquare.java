package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import java.util.Optional;

/** D: where the right and the left back are sewn together, neck and hem meet the centre back at a right angle. */
public final class CentreBackSquare implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(2, "deg");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("D.centreBackSquare", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            if (seam.a().equals(seam.b()) && seam.a().size() == 1) {
                Optional<Piece> piece = pattern.findPiece(seam.a().get(0).piece());
                Optional<Edge> edge =
                        piece.flatMap(found -> found.findEdge(seam.a().get(0).edge()));
                if (edge.isPresent() && edge.get().name().equals("centreBack")) {
                    neckCorner(worst, SeamEnd.Corner.before(piece.get(), edge.get()));
                    neckCorner(worst, SeamEnd.Corner.after(piece.get(), edge.get()));
                }
            }
        }
        return worst.result();
    }

    private static void neckCorner(WorstFigure worst, SeamEnd.Corner corner) {
        if (corner.neighbour().name().equals("neck")) {
            worst.take(
                    StrictMath.abs(corner.angleDeg() - 90),
                    () -> FindingLocation.at(corner.piece(), corner.neighbour(), corner.at()));
        }
    }
}
