package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Polyline;

/**
 * How a slanted or curved side pocket cuts the front: its corner above the mouth is cut away, and the pocket's bearer
 * carries it. Paper frame, mm. Step: docs/drafting/trousers.md, 3.
 *
 * @param frontWaist the waist of the front, from the centre to the mouth
 * @param waist the waist of the corner, from the mouth to the side
 * @param outseam the outside seam of the corner, from the waist down to the mouth's lower end
 * @param frontOutseam the outside seam of the front, from there down to the hem
 * @param mouth from its upper to its lower end
 */
record PocketCorner(Polyline frontWaist, Polyline waist, Polyline outseam, Polyline frontOutseam, Polyline mouth) {

    static PocketCorner of(FrontLines front) {
        PocketMouth pocket = front.pocket();
        Polyline.Halves waist = front.waist().splitAtLength(pocket.topFromCentre());
        Polyline.Halves outseam = front.outseam().reversed().splitAtLength(pocket.down());
        return new PocketCorner(
                waist.before(),
                waist.after(),
                outseam.before(),
                outseam.after(),
                pocket.across(waist.after().first(), outseam.before().last()));
    }
}
