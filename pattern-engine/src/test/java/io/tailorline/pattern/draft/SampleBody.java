package io.tailorline.pattern.draft;

/** Bodies for tests, mm. */
public final class SampleBody {

    private SampleBody() {}

    /** A man near the mean of ANSUR II. */
    public static Body average() {
        return new Body(
                1756, 1059, 941, 1020, 398, 150, 20.2, 444, 651, 337, 176, 212, 593, 335, 243, 846, 488, 625, 409, 344,
                0);
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
                man.crotchLength());
    }
}
