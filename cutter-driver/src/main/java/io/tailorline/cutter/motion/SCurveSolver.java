package io.tailorline.cutter.motion;

/**
 * The quickest motion over a given way from one speed and acceleration to another: a {@link SCurve}. For a given time
 * that shape covers the greatest way, because what it gains it gains early; so the shortest time in which it covers the
 * way is the least.
 *
 * <p>With crest p and trough q the speed changes by {@code (2 p^2 - a0^2 - 2 q^2 + a1^2) / 2j}. Where p passes the
 * limit A it stands for a hold there of {@code (p^2 - A^2) / (j A)}, q likewise. So {@code p^2 - q^2 = K} is known, and
 * with {@code u = p - q} everything follows from u: {@code p = (u + K / u) / 2}, {@code q = p - u}. Time and way grow
 * with u. It must leave {@code p >= a0} and {@code q <= a1}: each of these forbids what lies between the roots of a
 * quadratic, and only one of them can leave something allowed below its roots. The way is met by regula falsi
 * (Illinois), or by a cruise when top speed is reached before.
 */
final class SCurveSolver {

    /**
     * A way may be short of what it must hold by this much, mm: far below any table's grid, far above rounding errors.
     */
    private static final double LEEWAY = 1e-7;

    /** Share of the way that is met. */
    private static final double EXACT = 1e-10;

    /** The least u that is told from 0, share of the greatest acceleration. */
    private static final double LEAST = 1e-9;

    private static final int STEPS = 60;

    private final PathState from;
    private final PathState to;
    private final MotionLimits limits;
    private final double squares;
    private double least;
    private double gapFrom;
    private double gapTo;
    private double peakAcceleration;
    private double accelerationHold;
    private double peakDeceleration;
    private double decelerationHold;

    private SCurveSolver(PathState from, PathState to, MotionLimits limits) {
        this.from = from;
        this.to = to;
        this.limits = limits;
        this.least = LEAST * limits.acceleration();
        this.squares = limits.jerk() * (to.speed() - from.speed())
                + (from.acceleration() * from.acceleration() - to.acceleration() * to.acceleration()) / 2;
    }

    /**
     * The quickest swing, or an {@link SCurve#impossible impossible} one.
     *
     * @param from its acceleration no more than {@link #maxAcceleration} at its speed; so {@code to}
     */
    static SCurve between(PathState from, PathState to, MotionLimits limits) {
        PathState start = from.shifted(-from.distance());
        return new SCurveSolver(start, to.shifted(-from.distance()), limits).curve();
    }

    /**
     * The most acceleration with which {@code speed} may be passed: neither rest nor top speed may be overrun, mm/s2.
     */
    static double maxAcceleration(double speed, MotionLimits limits) {
        double room = Math.max(0, Math.min(speed, limits.speed() - speed));
        return Math.min(limits.acceleration(), Math.sqrt(2 * limits.jerk() * room));
    }

    private SCurve curve() {
        double start = from.acceleration();
        double end = to.acceleration();
        forbid(start, start * start - squares);
        forbid(-end, end * end + squares);
        double distance = to.distance();
        if (gapFrom > least && distance <= distance(gapFrom)) {
            return distance(least) > distance + LEEWAY ? SCurve.impossible(from, to) : met(least, gapFrom);
        }
        least = Math.max(least, gapTo);
        if (distance(least) >= distance) {
            return distance(least) > distance + LEEWAY ? SCurve.impossible(from, to) : done(0);
        }
        double most = Math.max(least, atTopSpeed());
        double left = distance - distance(most);
        return left >= 0 ? done(left / limits.speed()) : met(least, most);
    }

    /** What lies between {@code centre} and the root of {@code square} to both sides. */
    private void forbid(double centre, double square) {
        if (square < 0) {
            return;
        }
        double root = Math.sqrt(square);
        if (centre - root > 0) {
            gapFrom = centre - root;
            gapTo = centre + root;
        } else {
            least = Math.max(least, centre + root);
        }
    }

    /** The u whose crest ends just at top speed. */
    private double atTopSpeed() {
        double square = limits.jerk() * (limits.speed() - from.speed()) + from.acceleration() * from.acceleration() / 2;
        return Math.sqrt(square) + Math.sqrt(Math.max(0, square - squares));
    }

    /** Where the way is covered between two u. */
    private SCurve met(double from, double upTo) {
        double low = from;
        double high = upTo;
        double under = distance(low) - to.distance();
        double over = distance(high) - to.distance();
        if (under >= 0) {
            distance(low);
            return done(0);
        }
        int side = 0;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low * over - high * under) / (over - under);
            middle = middle > low && middle < high ? middle : (low + high) / 2;
            double off = distance(middle) - to.distance();
            if (Math.abs(off) <= EXACT * to.distance()) {
                break;
            }
            if (off > 0) {
                high = middle;
                over = off;
                under = side > 0 ? under / 2 : under;
                side = 1;
            } else {
                low = middle;
                under = off;
                over = side < 0 ? over / 2 : over;
                side = -1;
            }
        }
        return done(0);
    }

    private SCurve done(double cruise) {
        return new SCurve(from, to, limits.jerk(), peakAcceleration, accelerationHold, cruise, peakDeceleration, decelerationHold);
    }

    /** Takes crest, trough and holds from {@code u} and returns the way that they cover, mm. */
    private double distance(double u) {
        double jerk = limits.jerk();
        double most = limits.acceleration();
        double high = (u + squares / u) / 2;
        double low = high - u;
        peakAcceleration = Math.min(high, most);
        accelerationHold = high > most ? (high * high - most * most) / (jerk * most) : 0;
        peakDeceleration = Math.max(low, -most);
        decelerationHold = low < -most ? (low * low - most * most) / (jerk * most) : 0;

        double time = (peakAcceleration - from.acceleration()) / jerk;
        double distance = time * (from.speed() + time * (from.acceleration() / 2 + time * jerk / 6));
        double speed = from.speed() + time * (peakAcceleration + from.acceleration()) / 2;
        distance += accelerationHold * (speed + accelerationHold * peakAcceleration / 2);
        speed += accelerationHold * peakAcceleration;
        time = (peakAcceleration - peakDeceleration) / jerk;
        distance += time * (speed + time * (peakAcceleration / 2 - time * jerk / 6));
        speed += time * (peakAcceleration + peakDeceleration) / 2;
        distance += decelerationHold * (speed + decelerationHold * peakDeceleration / 2);
        speed += decelerationHold * peakDeceleration;
        time = (to.acceleration() - peakDeceleration) / jerk;
        return distance + time * (speed + time * (peakDeceleration / 2 + time * jerk / 6));
    }
}
