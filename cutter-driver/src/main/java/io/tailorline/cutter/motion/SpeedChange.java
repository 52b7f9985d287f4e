package io.tailorline.cutter.motion;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * From one steady speed to another in the least time, acceleration 0 at both ends: acceleration grows with full jerk,
 * is held at its limit, and falls with full jerk. The double S of Biagiotti and Melchiorri, <em>Trajectory Planning for
 * Automatic Machines and Robots</em> (2008), section 3.4. Slowing down is the same motion backwards in time.
 */
final class SpeedChange {

    /** Speed to which a root is found, mm/s. */
    private static final double EXACT = 1e-10;

    private static final int ORDER = 5;
    private static final int MOST_STEPS = 100;

    private SpeedChange() {}

    /** s; either speed may be the higher one. */
    static double seconds(double one, double other, MotionLimits limits) {
        double change = Math.abs(one - other);
        return change >= limits.fullChange()
                ? change / limits.acceleration() + limits.rampSeconds()
                : 2 * Math.sqrt(change / limits.jerk());
    }

    /** Distance, mm: the mean speed is that of the middle, since both halves are alike. */
    static double distance(double one, double other, MotionLimits limits) {
        return (one + other) / 2 * seconds(one, other, limits);
    }

    /** The highest speed that can be reached from {@code low} within {@code distance}, mm/s; never above. */
    static double reachable(double low, double distance, MotionLimits limits) {
        double most = Math.sqrt(low * low + 2 * limits.acceleration() * distance);
        UnivariateFunction over = speed -> distance(low, speed, limits) - distance;
        return over.value(most) <= 0
                ? most
                : new BracketingNthOrderBrentSolver(EXACT, ORDER)
                        .solve(MOST_STEPS, over, low, most, AllowedSolution.BELOW_SIDE);
    }
}
