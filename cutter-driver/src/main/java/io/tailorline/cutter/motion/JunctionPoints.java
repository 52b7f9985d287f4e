package io.tailorline.cutter.motion;

import java.util.ArrayList;
import java.util.List;

/** The knots of a run and the quickest motion between each two of them. Working state of one search; one thread. */
final class JunctionPoints {

    static final int NONE = -1;

    /** A point may be passed too fast by this much, mm/s: rounding errors. */
    private static final double HAIR = 1e-6;

    /** Halvings of the range of accelerations: down to less than a hundredth. */
    private static final int FARTHER = 7;

    /** An acceleration is found when a change by this share of its range wins nothing. */
    private static final double FINE = 0.02;

    /** The first step of a search, share of the range. */
    private static final double FIRST_STEP = 0.1;

    /** Each further step as a share of the one before. */
    private static final double FINER = 1 / 3.0;

    /**
     * Two points that cannot both be passed at what they allow drive each other out; so one of them gives way, share of
     * its speed.
     */
    private static final double YIELDED = 0.99;

    /** A saving of less is none, s. */
    private static final double INSTANT = 1e-9;

    private final double[] at;
    private final double[] allowed;
    private final MotionLimits limits;

    /** Speed with which each point is passed when it is a knot, mm/s. */
    private final double[] passed;

    private final List<JunctionPoint> junctions = new ArrayList<>();

    /** From each knot to the next one. */
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

    /** Every point, each as fast as all can be level. */
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

    /** Of all points that are passed faster than they allow the one that allows least, or {@link #NONE}. */
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
            if (allowed[i] + HAIR < top && slower(slowest, i) == i) {
                double speed = curve.at(at[i] - from.state().distance()).speed();
                slowest = speed > allowed[i] + HAIR ? i : slowest;
            }
        }
        return slowest;
    }

    private int slower(int point, int other) {
        return point == NONE || other != NONE && allowed[other] < allowed[point] ? other : point;
    }

    /** Makes a knot of a point between others, passed with the acceleration that there was. */
    int insert(int point) {
        int next = 1;
        while (junctions.get(next).point() < point) {
            next++;
        }
        JunctionPoint before = junctions.get(next - 1);
        double was = curves.get(next - 1).at(at[point] - before.state().distance()).acceleration();
        JunctionPoint junction = new JunctionPoint(point, new PathState(at[point], passed[point], was));
        junctions.add(next, junction);
        curves.add(next - 1, curve(before, junction));
        curves.set(next, curve(junction, junctions.get(next + 1)));
        return next;
    }

    /**
     * A knot leaves room for its neighbour. Should its point be passed too fast then, it comes back a little slower.
     */
    void giveWay(int junction) {
        passed[junctions.get(junction).point()] *= YIELDED;
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

    /** Takes out an inner knot if the motion without it is no slower and passes no point too fast. */
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

    /**
     * Finds an acceleration for an inner knot that nothing is known of; false if none is possible between its
     * neighbours.
     */
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
        return least < Double.POSITIVE_INFINITY && improveAcceleration(junction);
    }

    /** Level; as it was; and to both sides of that from near to far. */
    private static double[] candidates(double was, double maxAcceleration) {
        double[] candidates = new double[2 + 2 * FARTHER];
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

    /**
     * Improves the acceleration of an inner knot step by step, its neighbours as they are; false if it is not possible.
     */
    boolean improveAcceleration(int junction) {
        double maxAcceleration = SCurveSolver.maxAcceleration(junctions.get(junction).speed(), limits);
        JunctionPoint best = junctions.get(junction).withAcceleration(clamped(junctions.get(junction).acceleration(), maxAcceleration));
        double least = secondsAround(junction, best);
        double step = FIRST_STEP * maxAcceleration;
        while (Math.abs(step) > FINE * maxAcceleration && least < Double.POSITIVE_INFINITY) {
            JunctionPoint next = best.withAcceleration(clamped(best.acceleration() + step, maxAcceleration));
            double seconds = secondsAround(junction, next);
            if (seconds >= least - INSTANT) {
                step = -step;
                next = best.withAcceleration(clamped(best.acceleration() + step, maxAcceleration));
                seconds = secondsAround(junction, next);
            }
            if (seconds < least - INSTANT) {
                best = next;
                least = seconds;
            } else {
                step *= FINER;
            }
        }
        put(junction, best);
        return least < Double.POSITIVE_INFINITY;
    }

    /** From the knot before to the one after, if {@code knot} stood in {@code place}. */
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

    /**
     * Whether there is a motion from the knot of this number to the next one; there is nothing against one beyond the
     * ends.
     */
    boolean isPossible(int junction) {
        return junction < 0 || junction >= curves.size() || curves.get(junction).isPossible();
    }
}
