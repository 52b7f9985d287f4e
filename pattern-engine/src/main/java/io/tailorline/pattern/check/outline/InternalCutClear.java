package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A: an internal cut begins inside its piece and stays clear of the edges, of itself and of the other cuts, so that the
 * piece hangs together. One that ends on an edge runs out through it, no flatter than at 30 degrees.
 */
public final class InternalCutClear implements Invariant {

    /** Cloth left beside a cut, mm: two seam allowances (*trade*). */
    static final double CLEAR = 20;

    /** A cut that ends this near to the edge runs out there, mm. */
    private static final double ON_EDGE = 0.02;

    /** Sine of the angle at which a cut may leave the edge, 30 degrees (*trade*). */
    private static final double FLATTEST = 0.5;

    /** Distance between the places of a cut that are measured, mm. */
    private static final double STEP = 1;

    /** Rounding on the grid, mm. */
    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.02, "too-near");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.internalCutClear", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            List<InternalCut> cuts = piece.internalCuts();
            for (int i = 0; i < cuts.size(); i++) {
                InternalCut cut = cuts.get(i);
                double lacking = Math.max(ofEdge(piece.cutLine(), cut.line()), ofCuts(cuts, i));
                worst.take(
                        lacking,
                        () -> FindingLocation.of(piece, cut.what(), cut.line().first()));
            }
        }
        return worst.result();
    }

    /** What the worst place of a cut lacks of its distance from the edge, mm. */
    private static double ofEdge(Ring edge, Polyline cut) {
        boolean runsOut = edge.distanceTo(cut.last().x(), cut.last().y()) <= ON_EDGE;
        double length = cut.length();
        double worst = 0;
        for (double along = 0; along <= length; along += STEP) {
            Point at = cut.at(along);
            double wanted = runsOut ? Math.min(CLEAR, FLATTEST * (length - along)) : CLEAR;
            worst = Math.max(worst, wanted - edge.distanceTo(at.x(), at.y()));
        }
        return worst;
    }

    /** What it lacks of its distance from the others; all of it when it crosses itself. */
    private static double ofCuts(List<InternalCut> cuts, int which) {
        LineString own = CutPath.of(cuts.get(which));
        double worst = own.isSimple() ? 0 : CLEAR;
        for (int other = 0; other < cuts.size(); other++) {
            if (other != which) {
                worst = Math.max(worst, CLEAR - own.distance(CutPath.of(cuts.get(other))));
            }
        }
        return worst;
    }
}
