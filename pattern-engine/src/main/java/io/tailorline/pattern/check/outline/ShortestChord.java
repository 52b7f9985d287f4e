package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** A: no chord of an outline is so short that its direction is noise. */
public final class ShortestChord implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(0.5, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.shortestChord", LIMIT, LIMIT.value());
        for (Piece piece : pattern.pieces()) {
            for (Outlines.Named outline : Outlines.of(piece)) {
                List<Point> points = outline.ring().points();
                for (int i = 0; i < points.size(); i++) {
                    Point from = points.get(i);
                    worst.take(from.distanceTo(points.get((i + 1) % points.size())), () -> outline.at(from));
                }
            }
        }
        return worst.result();
    }
}
