package io.tailorline.cutter.motion;

/**
 * From one steady speed to another in the least time, acceleration 0 at both ends: it grows with full jerk, stays where
 * it has come to its limit, and falls with full jerk. The double S of Biagiotti and Melchiorri, <em>Trajectory Planning
 * for Automatic Machines and Robots</em> (2008), section 3.4. Slowing down is the same motion backwards in time.
 */
final class SpeedChange {

    /** Halvings after which an interval is as short as a double can tell. */
    private static final int HALVINGS = 52;

    private SpeedChange() {}

    /** s; either speed may be the higher one. */
    static double seconds(double one, double other, PathLimits limits) {
        double change = Math.abs(one - other);
        return change >= limits.fullChange()
                ? change / limits.acceleration() + limits.rounding()
                : 2 * Math.sqrt(change / limits.jerk());
    }

    /** mm: the mean speed is that of the middle, since both halves are alike. */
    static double way(double one, double other, PathLimits limits) {
        return (one + other) / 2 * seconds(one, other, limits);
    }

    /**
     * The highest speed that can be reached from {@code low} within {@code way}, mm/s; found by halving, never above.
     */
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
}
