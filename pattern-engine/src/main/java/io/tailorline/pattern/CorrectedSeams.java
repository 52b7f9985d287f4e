package io.tailorline.pattern;

import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.List;

/**
 * The seams of a pattern that was corrected by hand. A draft eases a sleeve's cap in by exactly what its shoulder
 * orders; a hand may leave it whatever can be eased in.
 */
final class CorrectedSeams {

    private static final String ARMHOLE = "jacket.armhole";

    /** What a cap of cloth takes in, mm (pattern invariants, B; literature 13 to 50). */
    private static final EaseRange OF_CAP = new EaseRange(20, 45);

    /** A cap that is set like a shirt's, mm (the same). */
    private static final EaseRange OF_SHIRT = new EaseRange(0, 10);

    private CorrectedSeams() {}

    static List<Seam> of(List<Seam> seams) {
        return seams.stream().map(CorrectedSeams::corrected).toList();
    }

    private static Seam corrected(Seam seam) {
        if (!Seam.withoutSide(seam.name()).equals(ARMHOLE)) {
            return seam;
        }
        EaseRange usual = seam.ease().max() <= OF_SHIRT.max() ? OF_SHIRT : OF_CAP;
        EaseRange range = new EaseRange(
                StrictMath.min(seam.ease().min(), usual.min()),
                StrictMath.max(seam.ease().max(), usual.max()));
        return new Seam(seam.name(), seam.a(), seam.b(), range);
    }
}
