package io.tailorline.cutter.motion;

import java.util.ArrayList;
import java.util.List;

/** The junctions of a run and the quickest motion between neighbours. Working state of one search; one thread. */
final class JunctionPoints {

    static final int NONE = -1;

    /** Tolerance of the allowed speed, mm/s: rounding errors. */
    private static final double TOLERANCE = 1e-6;

    /** Halvings of the range of accelerations that are tried: down to less than a hundredth. */
    private static final int HALVINGS = 7;

    /** An acceleration is found when a change by this share of its range saves nothing. */
    private static final double FINE = 0.02;

    /** The first step of a search, share of the range. */
    private static final double FIRST_STEP = 0.1;

    /** Each further step as a share of the one before. */
    private static final double REFINEMENT = 1 / 3.0;

    /**
     * Two points that cannot both be passed at their allowed speed would replace each other without end; so one of them
     * is slowed to this share of its speed.
     */
    private static final double SLOWED = 0.99;

    /** A smaller saving is rounding error, s. */
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] at;
    private final double[] allowed;
    private final MotionLimits limits;

    /** Speed with which each point is passed when it is a junction, mm/s. */
    private final double[] passed;

    private final List<JunctionPoint> junctions = new ArrayList<>();

    /** From each junction to the next. */
    private final List<SCurve> curves = new ArrayList<>();

    private JunctionPoints(double[] at, double[] allowed, MotionLimits limits) {
        this.at = at;
        this.allowed = allowed;
        this.limits = limits;
        this.passed = allowed.clone();
    }

    /** Only the two ends. */
    static JunctionPoints ends(double[] at, double[] allowed, MotionLimits limits) {
        JunctionPoints ends = new JunctionPoints(at, allowed, limits);
        ends.add(JunctionPoint.level(0, at[0], 0));
        ends.add(JunctionPoint.level(at.length - 1, at[at.length - 1], 0));
        return ends;
    }

    /** Every point, at the highest speeds that can all be reached with acceleration 0 in each. */
    static JunctionPoints level(double[] at, double[] allowed, MotionLimits limits) {
        double[] speed = allowed.clone();
        for (int i = 1; i < speed.length; i++) {
            speed[i] = Math.min(speed[i], SpeedChange.reachable(speed[i - 1], at[i] - at[i - 1], limits));
        }
        for (int i = speed.length - 2; i >= 0; i--) {
            speed[i] = Math.min(speed[i], SpeedChange.reachable(speed[i + 1], at[i + 1] - at[i], limits));
        }
        JunctionPoints level = new JunctionPoints(at, allowed, limits);
        for (int i = 0; i < speed.length; i++) {
            level.add(JunctionPoint.level(i, at[i], speed[i]));
        }
        return level;
    }

    private void add(JunctionPoint junction) {
        if (!junctions.isEmpty()) {
            curves.add(curve(junctions.get(junctions.size() - 1), junction));
        }
        junctions.add(junction);
    }

    private SCurve curve(JunctionPoint from, JunctionPoint to) {
        return SCurveSolver.between(from.state(), to.state(), limits);
    }

    int size() {
        return junctions.size();
    }

    double seconds() {
        double sum = 0;
        for (SCurve curve : curves) {
            sum += curve.seconds();
        }
        return sum;
    }

    MotionProfile motion() {
        return new MotionProfile(curves);
    }

    boolean isInner(int junction) {
        return junction > 0 && junction < junctions.size() - 1;
    }

    /** The slowest of the points that are passed faster than allowed, or {@link #NONE}. */
    int tooFast() {
        int slowest = NONE;
        for (int i = 0; i < curves.size(); i++) {
            slowest = slower(slowest, tooFast(junctions.get(i), junctions.get(i + 1), curves.get(i)));
        }
        return slowest;
    }

    private int tooFast(JunctionPoint from, JunctionPoint to, SCurve curve) {
        double top = curve.top();
        int slowest = NONE;
        for (int i = from.point() + 1; i < to.point(); i++) {
            if (allowed[i] + TOLERANCE < top && slower(slowest, i) == i) {
                double speed = curve.at(at[i] - from.state().distance()).speed();
                slowest = speed > allowed[i] + TOLERANCE ? i : slowest;
            }
        }
        return slowest;
    }

    private int slower(int point, int other) {
        return point == NONE || other != NONE && allowed[other] < allowed[point] ? other : point;
    }

    /** Turns a point into a junction, with the acceleration that it had. */
    int insert(int point) {
        int next = 1;
        while (junctions.get(next).point() < point) {
            next++;
        }
        JunctionPoint before = junctions.get(next - 1);
        double was =
                curves.get(next - 1).at(at[point] - before.state().distance()).acceleration();
        JunctionPoint junction = new JunctionPoint(point, new PathState(at[point], passed[point], was));
        junctions.add(next, junction);
        curves.add(next - 1, curve(before, junction));
        curves.set(next, curve(junction, junctions.get(next + 1)));
        return next;
    }

    /**
     * Removes a junction to make room for its neighbour. If its point is then passed too fast, it returns a little
     * slower.
     */
    void removeSlowed(int junction) {
        passed[junctions.get(junction).point()] *= SLOWED;
        remove(junction);
    }

    private void remove(int junction) {
        junctions.remove(junction);
        curves.remove(junction);
        relink(junction - 1);
    }

    private void relink(int curve) {
        if (curve >= 0 && curve < curves.size()) {
            curves.set(curve, curve(junctions.get(curve), junctions.get(curve + 1)));
        }
    }

    /** Drops an inner junction if the motion without it is no slower and passes no point too fast. */
    boolean drop(int junction) {
        JunctionPoint before = junctions.get(junction - 1);
        JunctionPoint after = junctions.get(junction + 1);
        SCurve without = curve(before, after);
        double with = curves.get(junction - 1).seconds() + curves.get(junction).seconds();
        if (without.seconds() > with || tooFast(before, after, without) != NONE) {
            return false;
        }
        remove(junction);
        return true;
    }

    /** Finds an acceleration for a new inner junction; false if none is possible between its neighbours. */
    boolean searchAcceleration(int junction) {
        JunctionPoint asIs = junctions.get(junction);
        double maxAcceleration = SCurveSolver.maxAcceleration(asIs.speed(), limits);
        double least = Double.POSITIVE_INFINITY;
        double best = asIs.acceleration();
        for (double acceleration : candidates(asIs.acceleration(), maxAcceleration)) {
            double seconds = secondsAround(junction, asIs.withAcceleration(acceleration));
            if (seconds < least) {
                least = seconds;
                best = acceleration;
            }
        }
        put(junction, asIs.withAcceleration(best));
        return least < Double.POSITIVE_INFINITY && optimiseAcceleration(junction);
    }

    /** Acceleration 0, the present one, and values on both sides of it. */
    private static double[] candidates(double was, double maxAcceleration) {
        double[] candidates = new double[2 + 2 * HALVINGS];
        candidates[1] = clamped(was, maxAcceleration);
        double off = maxAcceleration;
        for (int i = 2; i < candidates.length; i += 2) {
            candidates[i] = clamped(was + off, maxAcceleration);
            candidates[i + 1] = clamped(was - off, maxAcceleration);
            off /= 2;
        }
        return candidates;
    }

    private static double clamped(double acceleration, double maxAcceleration) {
        return Math.max(-maxAcceleration, Math.min(maxAcceleration, acceleration));
    }

    /** Optimises the acceleration of an inner junction, its neighbours fixed; false if none is possible. */
    boolean optimiseAcceleration(int junction) {
        double maxAcceleration =
                SCurveSolver.maxAcceleration(junctions.get(junction).speed(), limits);
        JunctionPoint best = junctions
                .get(junction)
                .withAcceleration(clamped(junctions.get(junction).acceleration(), maxAcceleration));
        double least = secondsAround(junction, best);
        double step = FIRST_STEP * maxAcceleration;
        while (Math.abs(step) > FINE * maxAcceleration && least < Double.POSITIVE_INFINITY) {
            JunctionPoint next = best.withAcceleration(clamped(best.acceleration() + step, maxAcceleration));
            double seconds = secondsAround(junction, next);
            if (seconds >= least - NEGLIGIBLE) {
                step = -step;
                next = best.withAcceleration(clamped(best.acceleration() + step, maxAcceleration));
                seconds = secondsAround(junction, next);
            }
            if (seconds < least - NEGLIGIBLE) {
                best = next;
                least = seconds;
            } else {
                step *= REFINEMENT;
            }
        }
        put(junction, best);
        return least < Double.POSITIVE_INFINITY;
    }

    /** Time from the junction before to the one after with {@code junction} in {@code place}, s. */
    private double secondsAround(int place, JunctionPoint junction) {
        SCurve before = curve(junctions.get(place - 1), junction);
        return before.isPossible()
                ? before.seconds() + curve(junction, junctions.get(place + 1)).seconds()
                : before.seconds();
    }

    void put(int place, JunctionPoint junction) {
        junctions.set(place, junction);
        relink(place - 1);
        relink(place);
    }

    JunctionPoint get(int place) {
        return junctions.get(place);
    }

    /** Whether a motion exists from the junction of this number to the next; true beyond the ends. */
    boolean isPossible(int junction) {
        return junction < 0 || junction >= curves.size() || curves.get(junction).isPossible();
    }
}
