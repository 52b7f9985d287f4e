package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.jacket.style.DetailSizes;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * The levels of the jacket below the nape, mm: docs/drafting/jacket.md, step 1.
 *
 * @param scye armhole depth line
 * @param scyeOfPair the same without what is altered on one side: where centre back is hollowed and pockets are placed
 * @param frontPitch where the armhole touches the front scye line
 * @param waist tailor's waist
 * @param seat greatest seat girth
 * @param hem back length of the jacket
 */
public record JacketLevels(double scye, double scyeOfPair, double frontPitch, double waist, double seat, double hem) {

    private static final double FRONT_PITCH_UP = 50;
    /** Under a forward shoulder the front pitch lies lower by this share. */
    private static final double PITCH_SHARE_OF_FORWARD = 0.3;

    private static final double LEAST_WAIST_TO_SEAT = 150;
    private static final double LEAST_SEAT_TO_HEM = 40;

    static JacketLevels of(Body body, JacketStyle style) {
        FigureChanges changes = style.changes();
        double pair = body.lengths().scyeDepth();
        double scye = pair + changes.drop() + changes.armhole();
        double frontPitch = scye - FRONT_PITCH_UP + PITCH_SHARE_OF_FORWARD * changes.forward();
        double seat = StrictMath.max(body.lengths().backSeat(), body.lengths().backWaist() + LEAST_WAIST_TO_SEAT);
        double length = body.height() * DetailSizes.LENGTH_SHARE_OF_HEIGHT + style.longer() - changes.overBlades(body);
        double hem = StrictMath.max(length, seat + LEAST_SEAT_TO_HEM);
        return new JacketLevels(scye, pair, frontPitch, body.lengths().backWaist(), seat, hem);
    }

    /** The skirt: from the waist to the hem. */
    public double skirt() {
        return hem - waist;
    }
}
