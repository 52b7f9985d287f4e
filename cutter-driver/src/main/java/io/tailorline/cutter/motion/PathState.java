package io.tailorline.cutter.motion;

/**
 * The motion at one instant.
 *
 * @param way from where the motion begins, mm
 * @param speed mm/s
 * @param acceleration mm/s2
 */
record PathState(double way, double speed, double acceleration) {

    /** The same instant when a motion of length {@code whole} runs backwards in time. */
    PathState reversed(double whole) {
        return new PathState(whole - way, speed, -acceleration);
    }

    /** The same instant, its way counted from a point {@code by} mm before. */
    PathState shifted(double by) {
        return new PathState(way + by, speed, acceleration);
    }
}
