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
    private final PathLimits limits;

    /** Speed with which each point is passed when it is a knot, mm/s. */
    private final double[] passed;

    private final List<JunctionPoint> knots = new ArrayList<>();

    /** From each knot to the next one. */
    private final List<SCurve> swings = new ArrayList<>();

    private JunctionPoints(double[] at, double[] allowed, PathLimits limits) {
        this.at = at;
        this.allowed = allowed;
        this.limits = limits;
        this.passed = allowed.clone();
    }

    /** Only the two ends. */
    static JunctionPoints ends(double[] at, double[] allowed, PathLimits limits) {
        JunctionPoints ends = new JunctionPoints(at, allowed, limits);
        ends.add(JunctionPoint.level(0, at[0], 0));
        ends.add(JunctionPoint.level(at.length - 1, at[at.length - 1], 0));
        return ends;
    }

    /** Every point, each as fast as all can be level. */
    static JunctionPoints level(double[] at, double[] allowed, PathLimits limits) {
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

    private void add(JunctionPoint knot) {
        if (!knots.isEmpty()) {
            swings.add(swing(knots.get(knots.size() - 1), knot));
        }
        knots.add(knot);
    }

    private SCurve swing(JunctionPoint from, JunctionPoint to) {
        return SCurveSolver.between(from.state(), to.state(), limits);
    }

    int size() {
        return knots.size();
    }

    double seconds() {
        double sum = 0;
        for (SCurve swing : swings) {
            sum += swing.seconds();
        }
        return sum;
    }

    Motion motion() {
        return new Motion(swings);
    }

    boolean isInner(int knot) {
        return knot > 0 && knot < knots.size() - 1;
    }

    /** Of all points that are passed faster than they allow the one that allows least, or {@link #NONE}. */
    int tooFast() {
        int slowest = NONE;
        for (int i = 0; i < swings.size(); i++) {
            slowest = slower(slowest, tooFast(knots.get(i), knots.get(i + 1), swings.get(i)));
        }
        return slowest;
    }

    private int tooFast(JunctionPoint from, JunctionPoint to, SCurve swing) {
        double top = swing.top();
        int slowest = NONE;
        for (int i = from.point() + 1; i < to.point(); i++) {
            if (allowed[i] + HAIR < top && slower(slowest, i) == i) {
                double speed = swing.at(at[i] - from.state().way()).speed();
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
        while (knots.get(next).point() < point) {
            next++;
        }
        JunctionPoint before = knots.get(next - 1);
        double was = swings.get(next - 1).at(at[point] - before.state().way()).acceleration();
        JunctionPoint knot = new JunctionPoint(point, new PathState(at[point], passed[point], was));
        knots.add(next, knot);
        swings.add(next - 1, swing(before, knot));
        swings.set(next, swing(knot, knots.get(next + 1)));
        return next;
    }

    /**
     * A knot leaves room for its neighbour. Should its point be passed too fast then, it comes back a little slower.
     */
    void giveWay(int knot) {
        passed[knots.get(knot).point()] *= YIELDED;
        remove(knot);
    }

    private void remove(int knot) {
        knots.remove(knot);
        swings.remove(knot);
        relink(knot - 1);
    }

    private void relink(int swing) {
        if (swing >= 0 && swing < swings.size()) {
            swings.set(swing, swing(knots.get(swing), knots.get(swing + 1)));
        }
    }

    /** Takes out an inner knot if the motion without it is no slower and passes no point too fast. */
    boolean drop(int knot) {
        JunctionPoint before = knots.get(knot - 1);
        JunctionPoint after = knots.get(knot + 1);
        SCurve without = swing(before, after);
        double with = swings.get(knot - 1).seconds() + swings.get(knot).seconds();
        if (without.seconds() > with || tooFast(before, after, without) != NONE) {
            return false;
        }
        remove(knot);
        return true;
    }

    /**
     * Finds an acceleration for an inner knot that nothing is known of; false if none is possible between its
     * neighbours.
     */
    boolean tiltAnyhow(int knot) {
        JunctionPoint asIs = knots.get(knot);
        double steepest = SCurveSolver.steepest(asIs.speed(), limits);
        double least = Double.POSITIVE_INFINITY;
        double best = asIs.acceleration();
        for (double tilt : tilts(asIs.acceleration(), steepest)) {
            double seconds = secondsAround(knot, asIs.tilted(tilt));
            if (seconds < least) {
                least = seconds;
                best = tilt;
            }
        }
        put(knot, asIs.tilted(best));
        return least < Double.POSITIVE_INFINITY && tilt(knot);
    }

    /** Level; as it was; and to both sides of that from near to far. */
    private static double[] tilts(double was, double steepest) {
        double[] tilts = new double[2 + 2 * FARTHER];
        tilts[1] = held(was, steepest);
        double off = steepest;
        for (int i = 2; i < tilts.length; i += 2) {
            tilts[i] = held(was + off, steepest);
            tilts[i + 1] = held(was - off, steepest);
            off /= 2;
        }
        return tilts;
    }

    private static double held(double tilt, double steepest) {
        return Math.max(-steepest, Math.min(steepest, tilt));
    }

    /**
     * Improves the acceleration of an inner knot step by step, its neighbours as they are; false if it is not possible.
     */
    boolean tilt(int knot) {
        double steepest = SCurveSolver.steepest(knots.get(knot).speed(), limits);
        JunctionPoint best = knots.get(knot).tilted(held(knots.get(knot).acceleration(), steepest));
        double least = secondsAround(knot, best);
        double step = FIRST_STEP * steepest;
        while (Math.abs(step) > FINE * steepest && least < Double.POSITIVE_INFINITY) {
            JunctionPoint next = best.tilted(held(best.acceleration() + step, steepest));
            double seconds = secondsAround(knot, next);
            if (seconds >= least - INSTANT) {
                step = -step;
                next = best.tilted(held(best.acceleration() + step, steepest));
                seconds = secondsAround(knot, next);
            }
            if (seconds < least - INSTANT) {
                best = next;
                least = seconds;
            } else {
                step *= FINER;
            }
        }
        put(knot, best);
        return least < Double.POSITIVE_INFINITY;
    }

    /** From the knot before to the one after, if {@code knot} stood in {@code place}. */
    private double secondsAround(int place, JunctionPoint knot) {
        SCurve before = swing(knots.get(place - 1), knot);
        return before.isPossible()
                ? before.seconds() + swing(knot, knots.get(place + 1)).seconds()
                : before.seconds();
    }

    void put(int place, JunctionPoint knot) {
        knots.set(place, knot);
        relink(place - 1);
        relink(place);
    }

    JunctionPoint get(int place) {
        return knots.get(place);
    }

    /**
     * Whether there is a motion from the knot of this number to the next one; there is nothing against one beyond the
     * ends.
     */
    boolean isPossible(int knot) {
        return knot < 0 || knot >= swings.size() || swings.get(knot).isPossible();
    }
}
