package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Polygons;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A: an internal cut lies inside its piece along its whole length: beside it the knife would cut the neighbour. */
public final class InternalCutInside implements Invariant {

    /** An end on the cut line may round by a grid step; a stretch outside is no longer than that. */
    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.02, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.internalCutInside", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            for (InternalCut cut : piece.internalCuts()) {
                worst.take(
                        outside(piece, CutPath.of(cut)),
                        () -> FindingLocation.of(piece, cut.what(), cut.line().last()));
            }
        }
        return worst.result();
    }

    /** Length of the cut beside the piece, mm. */
    private static double outside(Piece piece, LineString cut) {
        Polygon inside = Polygons.of(piece.cutLine());
        return inside.isValid() ? cut.difference(inside).getLength() : Double.NaN;
    }
}
