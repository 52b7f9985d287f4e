package io.tailorline.cutter.profile;

/**
 * Between which limits a figure of a profile makes sense. The limits are wide: they refuse a wrong unit or a slipped
 * point, not an unusual machine. What is known of machines (speeds of 0.25 to 1.5 m/s, 0.2 to 1 g, lift angles of 1 to
 * 180 degrees, lifts of 0.15 to 0.5 s, notches of 0.1 to 0.4 s, sharpening every 3.8 m) lies well inside.
 *
 * @param field as the file calls it
 * @param cure what to do about a figure outside
 */
record Range(String field, double least, double most, String unit, String cure) {

    private static final String MILLIMETRES = "Give millimetres, not metres or inches.";
    private static final String SECONDS = "Give seconds, not milliseconds.";

    /** Plotter-sized sample cutters to spreading tables in one piece, 20 m. */
    static final Range FIELD_X = new Range("fieldX", 300, 20_000, "mm", MILLIMETRES);

    /** Cloth is 0.7 to 3.2 m wide. */
    static final Range FIELD_Y = new Range("fieldY", 300, 5000, "mm", MILLIMETRES);

    /** Below 50 mm/s nothing is cut for money; twice the fastest table known. */
    static final Range MAX_SPEED =
            new Range("maxSpeed", 50, 3000, "mm/s", "Give mm/s: 1 m/s is 1000, 60 m/min are 1000.");

    /** 0.02 to 3 g; vacuum does not hold cloth beyond. */
    static final Range ACCELERATION = new Range("acceleration", 200, 30_000, "mm/s2", "Give mm/s2: 0.5 g is 4903.325.");

    /** Full acceleration after 0.2 s on the slowest, after 6 ms on the quickest. */
    static final Range JERK = new Range("jerk", 1000, 5_000_000, "mm/s3", "Give mm/s3: 80 m/s3 is 80000.");

    /** From the table's own grid, 0.01 mm, to a tenth of a seam allowance. */
    static final Range CORNER_DEVIATION = new Range("cornerDeviation", 0.005, 1, "mm", MILLIMETRES);

    /** A quarter turn a second to 55 turns a second. */
    static final Range KNIFE_ROTATION =
            new Range("knifeRotationDegPerS", 90, 20_000, "degrees/s", "Give degrees a second, not radians or turns.");

    static final Range AIR_SPEED =
            new Range("airSpeed", 50, 4000, "mm/s", "Give mm/s: 1 m/s is 1000, 60 m/min are 1000.");

    /** 1 to 180 degrees is what controllers offer; 180 never lifts. */
    static final Range LIFT_ANGLE = new Range("liftAngleDeg", 1, 180, "degrees", "Give degrees; 180 never lifts.");

    static final Range LIFT_PLUNGE = new Range("liftPlungeSeconds", 0, 3, "s", SECONDS);
    static final Range NOTCH = new Range("notchSeconds", 0, 5, "s", SECONDS);

    /** A notch is at least 1 mm deep; a knife's slit is no longer than a tenth of a metre. */
    static final Range NOTCH_DEPTH = new Range("mostNotchDepth", 1, 100, "mm", MILLIMETRES);

    static final Range DRILL = new Range("drillSeconds", 0, 10, "s", SECONDS);

    static final Range LABEL = new Range("labelSeconds", 0, 10, "s", SECONDS);

    /** Metres. */
    static final Range SHARPEN_EVERY = new Range(
            "sharpenEveryMetres",
            0.2,
            10_000,
            "m",
            "Give metres; 10000 for a blade that is not sharpened on the table.");

    static final Range SHARPEN = new Range("sharpenSeconds", 0, 60, "s", SECONDS);
    static final Range HOMING = new Range("homingSeconds", 0, 120, "s", SECONDS);
    static final Range WINDOW = new Range("conveyor.window", 100, 20_000, "mm", MILLIMETRES);
    static final Range CONVEYOR_SPEED = new Range("conveyor.speed", 10, 2000, "mm/s", "Give mm/s: 24 m/min are 400.");
    static final Range SETTLE = new Range("conveyor.settleSeconds", 0, 60, "s", SECONDS);

    /** @throws IllegalArgumentException when {@code value} lies outside, naming field, value, limits and cure */
    void check(double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s (%s %s) must be from %s to %s %s. %s"
                    .formatted(field, plain(value), unit, plain(least), plain(most), unit, cure));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
