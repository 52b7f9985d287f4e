package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;

/**
 * E: the hem hangs level: where a lengthwise seam of the body ends on it, both pieces end near the same level. The
 * frames of jacket and waistcoat pieces with a plumb grain share their origin, the nape, so a level is the same x on
 * each. The seams are trued at the hem to the same length, and the side that curves more over the hip ends a little
 * higher: sewn, both meet.
 */
public final class HemLevel implements Invariant {

    /** The trued seams end within 3 mm on 499 of 500 jackets, and 3.3 mm apart at most. */
    private static final InvariantLimit LIMIT = InvariantLimit.atMost(4, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("E.hemLevel", LIMIT, 0);
        for (SeamEnd end : SeamEnd.all(pattern)) {
            boolean onHem = ContinuousLine.of(end.a().neighbour())
                            .filter(ContinuousLine.HEM::equals)
                            .isPresent()
                    && ContinuousLine.of(end.b().neighbour())
                            .filter(ContinuousLine.HEM::equals)
                            .isPresent();
            boolean isBodySeam = TrunkPieces.isBody(end.a().piece())
                    && TrunkPieces.isBody(end.b().piece());
            if (onHem && isBodySeam) {
                worst.take(StrictMath.abs(end.a().at().x() - end.b().at().x()), end::where);
            }
        }
        return worst.result();
    }
}
