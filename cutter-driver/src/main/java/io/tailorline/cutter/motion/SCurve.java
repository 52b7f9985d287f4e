package io.tailorline.cutter.motion;

/**
 * From one state to another with full jerk up, down and up again: the acceleration grows to a crest, where it is held
 * if that is the limit; falls to a trough, where it is held likewise; and grows to what the end asks for. Between crest
 * and trough, where it passes through 0, the head may cruise. Any of the seven spans may be empty.
 *
 * @param from its way is 0
 * @param to its way is the length, mm
 * @param jerk mm/s3
 * @param peakAcceleration mm/s2
 * @param accelerationHold time at the crest, s
 * @param cruise time without acceleration, s; infinite when no such motion exists
 * @param peakDeceleration mm/s2
 * @param decelerationHold time in the trough, s
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

    /** A place is found when it is so near, mm. */
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
        return (2 * (peakAcceleration - peakDeceleration) + to.acceleration() - from.acceleration()) / jerk + accelerationHold + cruise + decelerationHold;
    }

    double distance() {
        return to.distance();
    }

    /** Nowhere is it faster, mm/s: on the crest's way down to 0, or at an end. */
    double top() {
        double ends = Math.max(from.speed(), to.speed());
        if (peakAcceleration <= 0 || peakDeceleration >= 0) {
            return ends;
        }
        double climbed = (2 * peakAcceleration * peakAcceleration - from.acceleration() * from.acceleration()) / (2 * jerk) + peakAcceleration * accelerationHold;
        return Math.max(ends, from.speed() + climbed);
    }

    /** The lengths of the seven spans, s. */
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

    /** The state in which the head has come {@code distance} mm, of which there are no more than its length. */
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

    /** Newton's steps, halving where they lead astray. */
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
