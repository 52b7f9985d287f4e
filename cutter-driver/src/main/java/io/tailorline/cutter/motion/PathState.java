package io.tailorline.cutter.motion;

/**
 * The motion at one instant.
 *
 * @param distance from the start of the motion, mm
 * @param speed mm/s
 * @param acceleration mm/s2
 */
record PathState(double distance, double speed, double acceleration) {

    /** After {@code time} seconds with a steady jerk, mm/s3. */
    PathState after(double time, double jerk) {
        return new PathState(
                distance + time * (speed + time * (acceleration / 2 + time * jerk / 6)),
                speed + time * (acceleration + time * jerk / 2),
                acceleration + time * jerk);
    }

    /** The same instant, its distance counted from a point {@code by} mm earlier. */
    PathState shifted(double by) {
        return new PathState(distance + by, speed, acceleration);
    }
}
