package io.tailorline.pattern.draft;

/** Bodies for tests, mm. */
public final class SampleBody {

    private SampleBody() {}

    /** A man near the mean of ANSUR II. */
    public static Body average() {
        return new Body(
                1756,
                new Body.Girths(398, 1059, 941, 1020),
                new Body.Lengths(248, 444, 449, 651, 243, 0, 0),
                new Body.Widths(450, 424),
                new Body.Shoulder(150, 20.2),
                new Body.Arm(593, 335, 337, 176, 212),
                new Body.Leg(846, 488, 625, 409, 393, 230, 344),
                Bust.NONE);
    }

    /** A woman near the mean of ANSUR II, bust of cup B. */
    public static Body averageWoman() {
        return new Body(
                1627,
                new Body.Girths(330, 949, 865, 1022),
                new Body.Lengths(211, 387, 423, 575, 236, 0, 0),
                new Body.Widths(402, 380),
                new Body.Shoulder(135, 15.1),
                new Body.Arm(543, 311, 288, 155, 187),
                new Body.Leg(781, 449, 617, 401, 374, 216, 311),
                new Bust(799, 266, 200));
    }

    /** The average man with other girths of chest, waist and seat. */
    public static Body withGirths(double chest, double waist, double seat) {
        return withGirths(average(), chest, waist, seat);
    }

    /** The average woman with other girths of bust, waist and seat. */
    public static Body womanWithGirths(double bust, double waist, double seat) {
        return withGirths(averageWoman(), bust, waist, seat);
    }

    private static Body withGirths(Body body, double chest, double waist, double seat) {
        return new Body(
                body.height(),
                new Body.Girths(body.girths().neck(), chest, waist, seat),
                body.lengths(),
                body.widths(),
                body.shoulder(),
                body.arm(),
                body.leg(),
                body.bust());
    }
}
