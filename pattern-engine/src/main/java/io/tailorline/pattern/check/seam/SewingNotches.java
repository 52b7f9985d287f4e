package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;

/**
 * G: both sides of a seam carry every notch of {@link RequiredNotches}, and a sleeve that of its crown: two that vanish
 * together leave no orphan, and the sewer without a mark. A side without allowance, as felt, takes none.
 */
public final class SewingNotches implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "missing");

    /** A narrower allowance has no room for a notch, mm. */
    private static final double LEAST_ALLOWANCE = 4.5;

    private static final String ARMHOLE = "jacket.armhole";

    /** The crown meets the end of this seam. */
    private static final String SHOULDER = "jacket.shoulder";

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.sewingNotches", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            if (Seam.withoutSide(seam.name()).equals(ARMHOLE)) {
                Piece sleeve = SeamRun.a(pattern, seam).parts().get(0).piece();
                boolean isSet = sleeve.notches().stream()
                        .anyMatch(notch -> Seam.withoutSide(notch.mate()).equals(SHOULDER));
                worst.take(isSet ? 0 : 1, () -> missing(SHOULDER, 1, FindingLocation.on(sleeve)));
            }
            for (RequiredNotches required : RequiredNotches.of(seam)) {
                SeamRun a = SeamRun.a(pattern, seam);
                SeamRun b = SeamRun.b(pattern, seam);
                if (takesNotches(a) && takesNotches(b)) {
                    int missing = required.missingOn(a) + required.missingOn(b);
                    worst.take(missing, () -> missing(seam.name(), missing, SeamLocation.of(pattern, seam)));
                }
            }
        }
        return worst.result();
    }

    private static FindingLocation missing(String seam, int notches, FindingLocation where) {
        return new FindingLocation(
                Notice.of("found.notches-missing", Word.seam(seam), Quantity.of("%.0f", notches, "")), where.places());
    }

    private static boolean takesNotches(SeamRun side) {
        return side.parts().stream().allMatch(part -> part.edge().allowance().least() >= LEAST_ALLOWANCE);
    }
}
