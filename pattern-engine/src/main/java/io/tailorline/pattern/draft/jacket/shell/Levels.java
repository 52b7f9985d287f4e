package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;

/**
 * The levels of the jacket below the nape, mm: docs/drafting/jacket.md, step 1.
 *
 * @param scye armhole depth line
 * @param waist tailor's waist
 * @param seat greatest seat girth
 * @param hem back length of the jacket
 */
public record Levels(double scye, double waist, double seat, double hem) {

    private static final double LEAST_WAIST_TO_SEAT = 150;
    private static final double LEAST_SEAT_TO_HEM = 40;
    private static final double LENGTH_SHARE_OF_HEIGHT = 0.43;

    static Levels of(Body body, JacketStyle style) {
        double scye = BlockProportions.of(body).scyeDepth();
        double seat = StrictMath.max(body.backSeat(), body.backWaist() + LEAST_WAIST_TO_SEAT);
        double hem = StrictMath.max(body.height() * LENGTH_SHARE_OF_HEIGHT + style.longer(), seat + LEAST_SEAT_TO_HEM);
        return new Levels(scye, body.backWaist(), seat, hem);
    }
}
