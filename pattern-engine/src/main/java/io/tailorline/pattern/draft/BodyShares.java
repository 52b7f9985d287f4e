package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.Sex;

/**
 * What an estimate multiplies or adds, lengths mm. Medians of 2041 men and 993 women of ANSUR II: docs/drafting/measures.md.
 *
 * @param slopeDeg shoulder slope
 * @param backWaistOfHeight back waist length as a share of the height, {@code backWaistMore} added
 * @param elbowOfArm acromion to elbow, of acromion to wrist
 * @param frontWaistOfChest what the front waist length is longer than the back one, as a share of the chest or bust
 * @param whose for notes
 */
record BodyShares(
        double slopeDeg,
        double backWaistOfHeight,
        double backWaistMore,
        double waistToHipOfHeight,
        double elbowOfArm,
        double riseOfHeight,
        double kneeHeightOfInsideLeg,
        double thighOfSeat,
        double kneeOfThigh,
        double handOfWrist,
        double heelOfHeight,
        double frontWaistOfChest,
        String whose) {

    private static final BodyShares MEN = new BodyShares(
            20.2, 0.25, 5, 0.115, 0.565, 0.138, 0.576, 0.614, 0.656, 1.207, 0.196, 0.005, "as most men's");

    private static final BodyShares WOMEN = new BodyShares(
            15.1, 0.238, 0, 0.1135, 0.572, 0.145, 0.574, 0.603, 0.652, 1.207, 0.191, 0.0375, "as most women's");

    static BodyShares of(Sex sex) {
        return sex == Sex.MALE ? MEN : WOMEN;
    }
}
