package io.tailorline.cutter.sim.motion;

/**
 * Answers whether a head in motion can still keep every limit ahead. It can when one braking does: the acceleration
 * falls at once with full jerk, is held at its greatest, and is taken back so that it is zero when the speed of some
 * knot ahead is reached, no later than the knot is; and no knot on the way there is passed too fast. Each knot's speed
 * for this purpose is the greatest at which, without acceleration, the same holds for the knots after it; these are
 * found once, from the end of the way backwards.
 *
 * <p>A knot whose own limit leaves room to continue level is the bottom of a valley of speed and is passed level, at
 * its limit: to dive through it braking loses more behind it than is gained before it. Only knots on the way down to a
 * slower one are passed braking.
 *
 * <p>Why that is enough: a state from which the knot {@code m} can be reached so can be followed by one that reaches
 * the next, and so on to the end. Slow only where many knots lie within one braking distance. Holds scratch figures;
 * one thread.
 */
final class LookAhead {

    /** Rounding of summed distances, mm. */
    private static final double DISTANCE_TOLERANCE = 1e-7;

    /** Rounding of summed speeds, mm/s. */
    private static final double SPEED_TOLERANCE = 1e-6;

    /** Halvings of a speed: 1 m/s to less than 0.001 mm/s. */
    private static final int HALVINGS = 21;

    private final PathLimits limits;
    private final double greatest;
    private final double jerk;
    private final double[] reachable;
    private final Braking braking;

    LookAhead(PathLimits limits) {
        this.limits = limits;
        this.greatest = limits.acceleration();
        this.jerk = limits.jerk();
        this.braking = new Braking(greatest, jerk);
        this.reachable = limits.cap().clone();
        for (int knot = limits.last() - 1; knot >= 0; knot--) {
            reachable[knot] = greatestFrom(knot);
        }
    }

    private double greatestFrom(int knot) {
        double high = Math.min(limits.cap()[knot], limits.top()[knot]);
        double at = limits.at()[knot];
        if (canHold(at, high, 0, knot + 1)) {
            return high;
        }
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (canHold(at, middle, 0, knot + 1)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Whether all limits from knot {@code next} on can be kept.
     *
     * @param s where the head is, mm, before {@code next}
     * @param v its speed, mm/s
     * @param a its acceleration, mm/s2
     */
    boolean canHold(double s, double v, double a, int next) {
        braking.from(v, a);
        if (braking.released() > limits.top()[next - 1] + SPEED_TOLERANCE) {
            return false;
        }
        for (int knot = next; knot <= limits.last(); knot++) {
            double room = limits.at()[knot] - s + DISTANCE_TOLERANCE;
            if (braking.distanceTo(reachable[knot]) <= room && passes(s, next, knot)) {
                return true;
            }
            boolean tooFast = braking.released() > reachable[knot];
            if (tooFast && isBottom(knot) && !braking.isPassedRising(limits.cap()[knot] + SPEED_TOLERANCE, room)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBottom(int knot) {
        return reachable[knot] >= limits.cap()[knot];
    }

    /** Whether the braking last asked for passes the knots from {@code next} to before {@code end} slowly enough. */
    private boolean passes(double s, int next, int end) {
        for (int knot = next; knot < end; knot++) {
            double cap = limits.cap()[knot] + SPEED_TOLERANCE;
            if (cap < braking.peak() && !braking.isSlowedTo(cap, limits.at()[knot] - s + DISTANCE_TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a knot's own limit is kept when it is passed at speed {@code v}, mm/s. */
    boolean mayPass(int knot, double v) {
        return v <= limits.cap()[knot] + SPEED_TOLERANCE + v * PASSING_TOLERANCE;
    }

    /** Speed within one tick is taken as a straight line: share of the speed by which that may err. */
    private static final double PASSING_TOLERANCE = 1e-3;
}
