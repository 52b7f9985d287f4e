package io.tailorline.pattern.draft;

/** Bodies for tests, mm. */
public final class SampleBody {

    private SampleBody() {}

    /** A man near the mean of ANSUR II. */
    public static Body average() {
        return new Body(
                1756, 1059, 941, 1020, 398, 150, 20.2, 444, 651, 337, 176, 212, 593, 335, 243, 846, 488, 625, 409, 344,
                0, 449, Bust.NONE);
    }

    /** A woman near the mean of ANSUR II, bust of cup B. */
    public static Body averageWoman() {
        return new Body(
                1627,
                949,
                865,
                1022,
                330,
                135,
                15.1,
                387,
                575,
                288,
                155,
                187,
                543,
                311,
                236,
                781,
                449,
                617,
                401,
                311,
                0,
                423,
                new Bust(799, 266, 200));
    }

    /** The average man with other girths of chest, waist and seat. */
    public static Body withGirths(double chest, double waist, double seat) {
        Body man = average();
        return new Body(
                man.height(),
                chest,
                waist,
                seat,
                man.neck(),
                man.shoulder(),
                man.shoulderSlopeDeg(),
                man.backWaist(),
                man.backSeat(),
                man.upperArm(),
                man.wrist(),
                man.hand(),
                man.arm(),
                man.elbow(),
                man.rise(),
                man.insideLeg(),
                man.kneeHeight(),
                man.thigh(),
                man.knee(),
                man.heel(),
                man.crotchLength(),
                man.frontWaist(),
                man.bust());
    }
}
