package io.tailorline.cutter.program;

/**
 * How long a program takes, by part, s, and how far the head goes, mm. An envelope, not a promise of real time.
 *
 * @param cut length / top speed
 * @param corners all other knife-down time: braking, curves, accelerating
 * @param lifts lifting and plunging, in corners and at starts and ends
 * @param conveyor time lost to advances; 0 where they overlap with cutting
 * @param cutLength knife down, mm
 * @param airLength knife up, mm
 */
public record TimeEstimate(
        double cut,
        double corners,
        double lifts,
        double notches,
        double drills,
        double sharpen,
        double air,
        double conveyor,
        double cutLength,
        double airLength) {

    /** The sum of the parts, s. */
    public double total() {
        return cut + corners + lifts + notches + drills + sharpen + air + conveyor;
    }
}
