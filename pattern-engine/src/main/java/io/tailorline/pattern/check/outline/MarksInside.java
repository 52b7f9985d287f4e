package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** A: drawn lines and drill holes lie on the piece, not beside it. */
public final class MarksInside implements Invariant {

    /** A line that ends on a seam may round by this, mm. */
    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.1, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.marksInside", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            for (InternalLine line : piece.internalLines()) {
                take(worst, piece, line.line().first(), line.what());
                take(worst, piece, line.line().last(), line.what());
            }
            for (DrillHole hole : piece.drillHoles()) {
                take(worst, piece, hole.at(), hole.what());
            }
        }
        return worst.result();
    }

    private static void take(WorstFigure worst, Piece piece, Point point, String what) {
        double outside = piece.cutLine().contains(point.x(), point.y())
                ? 0
                : piece.cutLine().distanceTo(point.x(), point.y());
        worst.take(outside, () -> FindingLocation.of(piece, what, point));
    }
}
