package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;

/**
 * Limits of the motion along a path.
 *
 * @param speed mm/s
 * @param acceleration mm/s2
 * @param jerk mm/s3
 */
record MotionLimits(double speed, double acceleration, double jerk) {

    /** With the knife in the cloth. */
    static MotionLimits knife(TableProfile table) {
        return new MotionLimits(table.maxSpeed(), table.acceleration(), table.jerk());
    }

    /** With the knife up. */
    static MotionLimits air(TableProfile table) {
        return new MotionLimits(table.airSpeed(), table.acceleration(), table.jerk());
    }

    /** Time in which acceleration grows from 0 to its limit, s. */
    double rampSeconds() {
        return acceleration / jerk;
    }

    /** Least change of speed in which acceleration reaches its limit, mm/s. */
    double fullChange() {
        return acceleration * rampSeconds();
    }
}
