package io.tailorline.cutter.motion;

/**
 * A seven-segment S-curve from one state to another, with full jerk up, down and up again: the acceleration grows to
 * its peak, is held there if that is the limit, falls to its lowest value, is held there likewise, and grows to that of
 * the end state. Where it passes through 0 the head may cruise. Any segment may be empty.
 *
 * @param from its distance is 0
 * @param to its distance is the length, mm
 * @param jerk mm/s3
 * @param peakAcceleration mm/s2
 * @param accelerationHold time at the peak acceleration, s
 * @param cruise time without acceleration, s; infinite when the motion is impossible
 * @param peakDeceleration the lowest acceleration, mostly negative, mm/s2
 * @param decelerationHold time at the peak deceleration, s
 */
record SCurve(
        PathState from,
        PathState to,
        double jerk,
        double peakAcceleration,
        double accelerationHold,
        double cruise,
        double peakDeceleration,
        double decelerationHold) {

    private static final double[] JERKS = {1, 0, -1, 0, -1, 0, 1};

    /** Accuracy of a distance that is looked for, mm. */
    private static final double NEAR = 1e-9;

    private static final int STEPS = 60;

    static SCurve impossible(PathState from, PathState to) {
        return new SCurve(from, to, 1, 0, 0, Double.POSITIVE_INFINITY, 0, 0);
    }

    boolean isPossible() {
        return cruise < Double.POSITIVE_INFINITY;
    }

    /** s; infinite when it is not possible. */
    double seconds() {
        return (2 * (peakAcceleration - peakDeceleration) + to.acceleration() - from.acceleration()) / jerk
                + accelerationHold
                + cruise
                + decelerationHold;
    }

    double distance() {
        return to.distance();
    }

    /** Its highest speed, mm/s: where the acceleration falls through 0, or at an end. */
    double top() {
        double ends = Math.max(from.speed(), to.speed());
        if (peakAcceleration <= 0 || peakDeceleration >= 0) {
            return ends;
        }
        double climbed =
                (2 * peakAcceleration * peakAcceleration - from.acceleration() * from.acceleration()) / (2 * jerk)
                        + peakAcceleration * accelerationHold;
        return Math.max(ends, from.speed() + climbed);
    }

    /** The durations of the seven segments, s. */
    private double[] spans() {
        boolean crosses = cruise > 0 || peakAcceleration >= 0 && peakDeceleration <= 0;
        return new double[] {
            (peakAcceleration - from.acceleration()) / jerk,
            accelerationHold,
            crosses ? peakAcceleration / jerk : (peakAcceleration - peakDeceleration) / jerk,
            cruise,
            crosses ? -peakDeceleration / jerk : 0,
            decelerationHold,
            (to.acceleration() - peakDeceleration) / jerk
        };
    }

    /** @param time since its beginning, s, at most {@link #seconds()} */
    PathState after(double time) {
        double[] spans = spans();
        PathState state = from;
        double left = time;
        for (int i = 0; i < spans.length && left > 0; i++) {
            state = state.after(Math.min(Math.max(0, spans[i]), left), jerk * JERKS[i]);
            left -= spans[i];
        }
        return state;
    }

    /** The state after {@code distance} mm, at most its length. */
    PathState at(double distance) {
        double[] spans = spans();
        PathState state = from;
        for (int i = 0; i < spans.length; i++) {
            double span = Math.max(0, spans[i]);
            PathState end = state.after(span, jerk * JERKS[i]);
            if (end.distance() >= distance || i == spans.length - 1) {
                return within(state, span, jerk * JERKS[i], distance);
            }
            state = end;
        }
        return to;
    }

    /** Newton's method, bisection where it leaves the bracket; hot: it is called for every point of every run. */
    private static PathState within(PathState state, double span, double jerk, double distance) {
        double low = 0;
        double high = span;
        double time = span;
        PathState found = state.after(time, jerk);
        for (int i = 0; i < STEPS && Math.abs(found.distance() - distance) > NEAR; i++) {
            if (found.distance() > distance) {
                high = time;
            } else {
                low = time;
            }
            double next = time - (found.distance() - distance) / found.speed();
            time = next > low && next < high ? next : (low + high) / 2;
            found = state.after(time, jerk);
        }
        return found;
    }
}
