package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style.Fit;

/**
 * What a fit adds to the leg, full girth, mm. Table and sources: docs/drafting/trousers.md, 2.
 *
 * @param thigh at the crotch level, over the thigh; a woman's leg gets {@link #WOMAN} more there
 * @param knee over the girth above the knee cap
 * @param calf at the calf's level at least, over its girth
 * @param hem over the mean of heel, ankle, calf and seat that {@link LegWidths} takes
 */
record LegEase(double thigh, double knee, double calf, double hem) {

    /** A woman's thigh meets the seat lower: the block of the same seat is wider there. */
    static final double WOMAN = 12;

    static LegEase of(Fit fit) {
        return switch (fit) {
            case SLIM -> new LegEase(80, 40, 42, -14);
            case REGULAR -> new LegEase(92, 55, 50, -2);
            case COMFORT -> new LegEase(106, 75, 65, 24);
        };
    }

    double thigh(Sex sex) {
        return sex == Sex.FEMALE ? thigh + WOMAN : thigh;
    }
}
