package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** A: no outline has a spike, outwards or inwards: cloth cannot be sewn there, nor the knife turned. */
public final class SharpestCorner implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(15, "deg");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.sharpestCorner", LIMIT, 180);
        for (Piece piece : pattern.pieces()) {
            for (Outlines.Named outline : Outlines.of(piece)) {
                List<Point> points = outline.ring().points();
                int n = points.size();
                for (int i = 0; i < n; i++) {
                    Point corner = points.get(i);
                    worst.take(
                            angle(points.get((i + n - 1) % n), corner, points.get((i + 1) % n)),
                            () -> outline.at(corner));
                }
            }
        }
        return worst.result();
    }

    /** The angle between the two chords at the corner, 0 to 180 degrees. */
    private static double angle(Point before, Point corner, Point after) {
        Point back = before.minus(corner);
        Point on = after.minus(corner);
        return StrictMath.abs(StrictMath.toDegrees(StrictMath.atan2(back.cross(on), back.dot(on))));
    }
}
