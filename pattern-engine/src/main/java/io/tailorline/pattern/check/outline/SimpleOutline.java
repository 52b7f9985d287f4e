package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/** A: no outline crosses or touches itself. */
public final class SimpleOutline implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "crossings");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.simple", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            for (Outlines.Named outline : Outlines.of(piece)) {
                if (outline.ring().isSimple()) {
                    worst.take(0, outline::where);
                } else {
                    count(outline, worst);
                }
            }
        }
        return worst.result();
    }

    private static void count(Outlines.Named outline, WorstFigure worst) {
        IsSimpleOp simple = new IsSimpleOp(Mm.linearRing(outline.ring()));
        simple.setFindAllLocations(true);
        int crossings = simple.isSimple() ? 0 : simple.getNonSimpleLocations().size();
        worst.take(crossings, () -> crossing(outline, simple));
    }

    private static FindingLocation crossing(Outlines.Named outline, IsSimpleOp simple) {
        Coordinate first = simple.getNonSimpleLocation();
        return outline.at(Point.of(first.x, first.y));
    }
}
