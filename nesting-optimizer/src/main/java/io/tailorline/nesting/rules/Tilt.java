package io.tailorline.nesting.rules;

/**
 * How far a piece may lean off the grain, seen from the side on which it is drawn; the turned-over copy of a pair may
 * be tilted as far the other way.
 *
 * @param clockwise not negative
 * @param counterClockwise not negative
 * @param measure of both
 */
public record Tilt(double clockwise, double counterClockwise, Measure measure) {

    /** How a tilt is measured. */
    public enum Measure {
        DEGREES,
        /** How far one end leaves the line of the grain through the other end, mm over the length of the piece. */
        MM_OVER_THE_LENGTH
    }

    /** Greatest tilt, degrees: beyond it a piece no longer lies along the warp. */
    private static final double TOO_MUCH_DEG = 45;

    /** Angles in a marker are stored to this part of a degree. */
    private static final double ANGLE_STEPS = 1e4;

    public static final Tilt NONE = new Tilt(0, 0, Measure.DEGREES);

    public Tilt {
        refuseUnlessSound("clockwise", clockwise, measure);
        refuseUnlessSound("counterClockwise", counterClockwise, measure);
    }

    private static void refuseUnlessSound(String side, double amount, Measure measure) {
        double most = measure == Measure.DEGREES ? TOO_MUCH_DEG : Double.MAX_VALUE;
        if (!(amount >= 0 && amount <= most)) {
            throw new IllegalArgumentException("Tilt %s (%s %s) must be at least 0%s."
                    .formatted(
                            side,
                            amount,
                            measure == Measure.DEGREES ? "degrees" : "mm",
                            measure == Measure.DEGREES ? " and at most " + TOO_MUCH_DEG + " degrees" : ""));
        }
    }

    /** The same to either side, degrees. */
    public static Tilt degrees(double either) {
        return new Tilt(either, either, Measure.DEGREES);
    }

    /** The same to either side, mm over the length of the piece. */
    public static Tilt mm(double either) {
        return new Tilt(either, either, Measure.MM_OVER_THE_LENGTH);
    }

    /**
     * The same tilt in degrees, rounded down to what a marker can hold.
     *
     * @param length of the piece along its grain, mm, positive
     */
    public Tilt inDegrees(double length) {
        return measure == Measure.DEGREES
                ? this
                : new Tilt(angle(clockwise, length), angle(counterClockwise, length), Measure.DEGREES);
    }

    /** One end of the piece moves across the grain, so length and deviation are the sides of a right angle. */
    private static double angle(double deviation, double length) {
        double degrees = StrictMath.toDegrees(StrictMath.atan2(deviation, length));
        return StrictMath.min(TOO_MUCH_DEG, StrictMath.floor(degrees * ANGLE_STEPS) / ANGLE_STEPS);
    }

    /** Of the copy that is turned over. */
    public Tilt mirrored() {
        return new Tilt(counterClockwise, clockwise, measure);
    }

    public boolean isNone() {
        return clockwise == 0 && counterClockwise == 0;
    }
}
