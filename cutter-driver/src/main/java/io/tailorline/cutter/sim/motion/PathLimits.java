package io.tailorline.cutter.sim.motion;

/**
 * How fast the head may be along a way that begins and ends at rest: a greatest speed on each stretch and in each knot
 * between two. Distances count from the beginning of the way.
 *
 * @param at distance of each knot, mm, rising; the first is 0, the last the length of the way
 * @param cap greatest speed in each knot, mm/s; 0 in the last
 * @param top greatest speed between knot {@code i} and {@code i + 1}, mm/s
 * @param acceleration along the way, mm/s2
 * @param jerk along the way, mm/s3
 */
record PathLimits(double[] at, double[] cap, double[] top, double acceleration, double jerk) {

    /** A straight way without a knot inside. */
    static PathLimits straight(double length, double speed, double acceleration, double jerk) {
        return new PathLimits(
                new double[] {0, length}, new double[] {speed, 0}, new double[] {speed}, acceleration, jerk);
    }

    double length() {
        return at[at.length - 1];
    }

    int last() {
        return at.length - 1;
    }
}
