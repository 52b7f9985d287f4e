package io.tailorline.cutter.motion;

/**
 * From one steady speed to a higher one in the least time, acceleration 0 at both ends: it grows with full jerk, stays where it
 * has come to its limit, and falls with full jerk. The double S of Biagiotti and Melchiorri, <em>Trajectory Planning for
 * Automatic Machines and Robots</em> (2008), section 3.4. Slowing down is the same motion backwards in time.
 *
 * @param low mm/s
 * @param high mm/s, at least {@code low}
 * @param jerk mm/s3
 * @param rounding how long the acceleration grows, and how long it falls again, s
 * @param seconds all of it
 */
record SpeedChange(double low, double high, double jerk, double rounding, double seconds) {

    /** Halvings after which an interval is as short as a double can tell. */
    private static final int HALVINGS = 52;

    static SpeedChange between(double low, double high, PathLimits limits) {
        double rounding = high - low >= limits.fullChange()
                ? limits.rounding()
                : Math.sqrt(Math.max(0, high - low) / limits.jerk());
        return new SpeedChange(low, high, limits.jerk(), rounding, seconds(low, high, limits));
    }

    private static double seconds(double one, double other, PathLimits limits) {
        double change = Math.abs(one - other);
        return change >= limits.fullChange()
                ? change / limits.acceleration() + limits.rounding()
                : 2 * Math.sqrt(change / limits.jerk());
    }

    /** The way of a change between two speeds, of which either may be the higher one, mm. */
    static double way(double one, double other, PathLimits limits) {
        return (one + other) / 2 * seconds(one, other, limits);
    }

    /** The highest speed that can be reached from {@code low} within {@code way}, mm/s; found by halving, never above. */
    static double reachable(double low, double way, PathLimits limits) {
        double enough = low;
        double tooMuch = Math.sqrt(low * low + 2 * limits.acceleration() * way);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (enough + tooMuch) / 2;
            if (way(low, middle, limits) <= way) {
                enough = middle;
            } else {
                tooMuch = middle;
            }
        }
        return enough;
    }

    /** All of it, mm: the mean speed is that of the middle, since both halves are alike. */
    double way() {
        return (low + high) / 2 * seconds;
    }

    /** Where the speed is {@code speed}, which lies between the two, mm from the slow end. */
    double wayTo(double speed) {
        double rounded = gained(rounding);
        double time;
        if (speed - low <= rounded) {
            time = Math.sqrt(2 * Math.max(0, speed - low) / jerk);
        } else if (high - speed <= rounded) {
            time = seconds - Math.sqrt(2 * Math.max(0, high - speed) / jerk);
        } else {
            time = rounding + (speed - low - rounded) / (jerk * rounding);
        }
        return after(time).way();
    }

    /** @param time since the slow end, s */
    PathState after(double time) {
        if (time <= seconds / 2) {
            double acceleration = jerk * Math.min(time, rounding);
            return new PathState(low * time + gainedWay(time), low + gained(time), acceleration);
        }
        double left = Math.max(0, seconds - time);
        double acceleration = jerk * Math.min(left, rounding);
        return new PathState(way() - high * left + gainedWay(left), high - gained(left), acceleration);
    }

    /** Speed gained in the first {@code time} of the first half, mm/s. */
    private double gained(double time) {
        double steady = time - rounding;
        return steady <= 0 ? jerk * time * time / 2 : jerk * rounding * (rounding / 2 + steady);
    }

    /** Way gained by it, mm. */
    private double gainedWay(double time) {
        double steady = time - rounding;
        return steady <= 0
                ? jerk * time * time * time / 6
                : jerk * rounding * (rounding * rounding / 6 + rounding * steady / 2 + steady * steady / 2);
    }
}
