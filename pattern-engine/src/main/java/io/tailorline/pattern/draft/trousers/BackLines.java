package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import java.util.List;

/**
 * The net lines of the trouser back, right leg on paper, mm. Step: docs/drafting/trousers.md, 4.
 *
 * @param inseam from the hem to the fork
 * @param seat from the waist to the fork, along centre back
 * @param waist from centre back to the side, with the mouth of the dart open
 * @param mouths in the waist: the dart, or none
 * @param outseam from the hem to the waist
 * @param side the point of the seat line on the outside seam
 * @param onSeatLine where the seat line meets the centre back
 */
record BackLines(
        Polyline inseam,
        Polyline seat,
        Polyline waist,
        List<DartMouth> mouths,
        Polyline outseam,
        Point side,
        Point onSeatLine) {

    /**
     * The waist line is solved until front and back together measure the waist.
     *
     * @param seat the seat of the back, fitted
     */
    static BackLines of(TrouserBlock block, FrontLines front, BackSeat seat) throws ImpossibleGeometry {
        return new BackWaist(block, front, seat).lines();
    }
}
