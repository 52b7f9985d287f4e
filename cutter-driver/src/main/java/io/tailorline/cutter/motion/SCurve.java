package io.tailorline.cutter.motion;

/**
 * From one state to another with full jerk up, down and up again: the acceleration grows to a crest, where it is held
 * if that is the limit; falls to a trough, where it is held likewise; and grows to what the end asks for. Between crest
 * and trough, where it passes through 0, the head may cruise. Any of the seven spans may be empty.
 *
 * @param from its way is 0
 * @param to its way is the length, mm
 * @param jerk mm/s3
 * @param crest mm/s2
 * @param held time at the crest, s
 * @param cruised time without acceleration, s; infinite when no such motion exists
 * @param trough mm/s2
 * @param heldBack time in the trough, s
 */
record SCurve(
        PathState from,
        PathState to,
        double jerk,
        double crest,
        double held,
        double cruised,
        double trough,
        double heldBack) {

    private static final double[] JERKS = {1, 0, -1, 0, -1, 0, 1};

    /** A place is found when it is so near, mm. */
    private static final double NEAR = 1e-9;

    private static final int STEPS = 60;

    static SCurve impossible(PathState from, PathState to) {
        return new SCurve(from, to, 1, 0, 0, Double.POSITIVE_INFINITY, 0, 0);
    }

    boolean isPossible() {
        return cruised < Double.POSITIVE_INFINITY;
    }

    /** s; infinite when it is not possible. */
    double seconds() {
        return (2 * (crest - trough) + to.acceleration() - from.acceleration()) / jerk + held + cruised + heldBack;
    }

    double way() {
        return to.way();
    }

    /** Nowhere is it faster, mm/s: on the crest's way down to 0, or at an end. */
    double top() {
        double ends = Math.max(from.speed(), to.speed());
        if (crest <= 0 || trough >= 0) {
            return ends;
        }
        double climbed = (2 * crest * crest - from.acceleration() * from.acceleration()) / (2 * jerk) + crest * held;
        return Math.max(ends, from.speed() + climbed);
    }

    /** The lengths of the seven spans, s. */
    private double[] spans() {
        boolean crosses = cruised > 0 || crest >= 0 && trough <= 0;
        return new double[] {
            (crest - from.acceleration()) / jerk,
            held,
            crosses ? crest / jerk : (crest - trough) / jerk,
            cruised,
            crosses ? -trough / jerk : 0,
            heldBack,
            (to.acceleration() - trough) / jerk
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

    /** The state in which the head has come {@code way} mm, of which there are no more than its length. */
    PathState at(double way) {
        double[] spans = spans();
        PathState state = from;
        for (int i = 0; i < spans.length; i++) {
            double span = Math.max(0, spans[i]);
            PathState end = state.after(span, jerk * JERKS[i]);
            if (end.way() >= way || i == spans.length - 1) {
                return within(state, span, jerk * JERKS[i], way);
            }
            state = end;
        }
        return to;
    }

    /** Newton's steps, halving where they lead astray. */
    private static PathState within(PathState state, double span, double jerk, double way) {
        double low = 0;
        double high = span;
        double time = span;
        PathState found = state.after(time, jerk);
        for (int i = 0; i < STEPS && Math.abs(found.way() - way) > NEAR; i++) {
            if (found.way() > way) {
                high = time;
            } else {
                low = time;
            }
            double next = time - (found.way() - way) / found.speed();
            time = next > low && next < high ? next : (low + high) / 2;
            found = state.after(time, jerk);
        }
        return found;
    }
}
