package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;

/**
 * B: the two sides of a seam differ by its ease or stretch. The figure is how far the difference lies outside that
 * range.
 */
public final class SeamLength implements Invariant {

    /** Half of what a production pattern maker guarantees (0.8 mm) and well above the grid. */
    static final InvariantLimit LIMIT = InvariantLimit.atMost(0.5, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("B.seamLength", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            double difference =
                    SeamRun.a(pattern, seam).length() - SeamRun.b(pattern, seam).length();
            worst.take(seam.ease().outside(difference), () -> SeamLocation.of(pattern, seam));
        }
        return worst.result();
    }
}
