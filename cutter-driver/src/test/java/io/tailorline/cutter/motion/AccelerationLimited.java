package io.tailorline.cutter.motion;

/**
 * The same run with acceleration limited but not jerk: three plain passes, exact. No motion within the limits is
 * faster, which makes it an oracle for the one that heeds jerk.
 */
final class AccelerationLimited {

    private AccelerationLimited() {}

    /**
     * Time of the run, s.
     *
     * @param at way to each point, mm
     * @param allowed speed in each point, mm/s; 0 in the first and the last
     */
    static double seconds(double[] at, double[] allowed, MotionLimits limits) {
        double[] speed = allowed.clone();
        for (int i = speed.length - 2; i >= 0; i--) {
            speed[i] = Math.min(speed[i], reached(speed[i + 1], at[i + 1] - at[i], limits));
        }
        double seconds = 0;
        for (int i = 0; i < speed.length - 1; i++) {
            double distance = at[i + 1] - at[i];
            speed[i + 1] = Math.min(speed[i + 1], reached(speed[i], distance, limits));
            seconds += Ramp.seconds(distance, speed[i], speed[i + 1], limits.speed(), limits.acceleration());
        }
        return seconds;
    }

    private static double reached(double speed, double distance, MotionLimits limits) {
        return Math.sqrt(speed * speed + 2 * limits.acceleration() * distance);
    }
}
