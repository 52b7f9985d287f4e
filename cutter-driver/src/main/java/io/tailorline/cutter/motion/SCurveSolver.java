package io.tailorline.cutter.motion;

/**
 * The quickest motion over a given distance from one speed and acceleration to another: an {@link SCurve}. In a given
 * time that shape covers the greatest distance, because it gains speed as early as possible; so the shortest time in
 * which it covers the distance is the least.
 *
 * <p>With peak acceleration p and peak deceleration q (both signed) the speed changes by {@code (2 p^2 - a0^2 - 2 q^2 +
 * a1^2) / 2j}. Where p exceeds the limit A it stands for a hold there of {@code (p^2 - A^2) / (j A)}, q likewise. So
 * {@code p^2 - q^2 = K} is known, and with {@code u = p - q} everything follows from u: {@code p = (u + K / u) / 2},
 * {@code q = p - u}. Time and distance grow with u. {@code p >= a0} and {@code q <= a1} must hold: each of these
 * excludes what lies between the roots of a quadratic, and only one of them can leave something allowed below its
 * roots. The distance is solved by regula falsi (Illinois), or by a cruise when top speed is reached before. It is the
 * planner's hottest loop; ADR 0006 has the comparison with a library's solver.
 */
final class SCurveSolver {

    /** Tolerance of a distance that is too short, mm: far below any table's grid, far above rounding errors. */
    private static final double LEEWAY = 1e-7;

    /** Relative accuracy of the distance. */
    private static final double EXACT = 1e-10;

    /** The least u, as a share of the greatest acceleration. */
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
     * The quickest motion, or an {@link SCurve#impossible impossible} one.
     *
     * @param from its acceleration no more than {@link #maxAcceleration} at its speed; so {@code to}
     */
    static SCurve between(PathState from, PathState to, MotionLimits limits) {
        PathState start = from.shifted(-from.distance());
        return new SCurveSolver(start, to.shifted(-from.distance()), limits).curve();
    }

    /**
     * The greatest acceleration in a junction passed at {@code speed}: speed must neither fall below 0 nor exceed the
     * limit, mm/s2.
     */
    static double maxAcceleration(double speed, MotionLimits limits) {
        double room = Math.max(0, Math.min(speed, limits.speed() - speed));
        return Math.min(limits.acceleration(), Math.sqrt(2 * limits.jerk() * room));
    }

    private SCurve curve() {
        double start = from.acceleration();
        double end = to.acceleration();
        exclude(start, start * start - squares);
        exclude(-end, end * end + squares);
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

    /** Excludes the values of u within the root of {@code square} of {@code centre}. */
    private void exclude(double centre, double square) {
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

    /** The u that just reaches top speed. */
    private double atTopSpeed() {
        double square = limits.jerk() * (limits.speed() - from.speed()) + from.acceleration() * from.acceleration() / 2;
        return Math.sqrt(square) + Math.sqrt(Math.max(0, square - squares));
    }

    /** Solves for the distance between two values of u. */
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
        return new SCurve(
                from,
                to,
                limits.jerk(),
                peakAcceleration,
                accelerationHold,
                cruise,
                peakDeceleration,
                decelerationHold);
    }

    /** Sets peaks and holds from {@code u} and returns the distance that they cover, mm. */
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
