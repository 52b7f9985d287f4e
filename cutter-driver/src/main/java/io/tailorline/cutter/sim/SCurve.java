package io.tailorline.cutter.sim;

/**
 * Jerk-limited motion on a straight line from rest to rest: seven phases, fewer where the way is short. Textbook result, for
 * example Biagiotti and Melchiorri, <em>Trajectory Planning for Automatic Machines and Robots</em> (2008), section 3.4.
 *
 * @param speed mm/s
 * @param acceleration mm/s2
 * @param jerk mm/s3
 */
record SCurve(double speed, double acceleration, double jerk) {

    /** Table time for {@code way} mm, s. */
    double seconds(double way) {
        if (way <= 0) {
            return 0;
        }
        double ramp = rampSeconds(speed);
        if (way >= speed * ramp) {
            return way / speed + ramp;
        }
        double peak = peak(way);
        return 2 * rampSeconds(peak);
    }

    /** What limited jerk adds to a trapezoid of speed on the same way, s; {@code acceleration / jerk} on long ones. */
    double addedByJerk(double way) {
        return Math.max(0, seconds(way) - trapezoid(way));
    }

    private double trapezoid(double way) {
        double full = speed * speed / acceleration;
        return way >= full ? way / speed + speed / acceleration : 2 * Math.sqrt(way / acceleration);
    }

    /** From rest to {@code v}, s. */
    private double rampSeconds(double v) {
        return v * jerk >= acceleration * acceleration
                ? v / acceleration + acceleration / jerk
                : 2 * Math.sqrt(v / jerk);
    }

    /** The speed at which two ramps fill {@code way} exactly. */
    private double peak(double way) {
        double round = acceleration * acceleration / jerk;
        double withConstantAcceleration = (-round + Math.sqrt(round * round + 4 * acceleration * way)) / 2;
        return withConstantAcceleration * jerk >= acceleration * acceleration
                ? withConstantAcceleration
                : Math.cbrt(way * way * jerk / 4);
    }
}
