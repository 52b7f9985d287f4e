package io.tailorline.cutter.motion;

/**
 * From one steady speed over a given way to another in the least time, acceleration 0 at both ends: up to a top speed, steady
 * there if the way is long, down again. Double S after Biagiotti and Melchiorri (2008), section 3.4; of the cases told apart
 * there one remains, because the top is found by halving and {@link SpeedChange} knows by itself whether full acceleration is
 * reached.
 *
 * @param way mm
 * @param rise from the entry speed to the top
 * @param fall from the exit speed to the top, driven backwards
 */
record Stretch(double way, SpeedChange rise, SpeedChange fall) implements MotionPart {

    private static final int HALVINGS = 52;

    /** A way may be short of what it must hold by this much, mm: far below any table's grid, far above rounding errors. */
    private static final double LEEWAY = 1e-6;

    /** Whether the way is long enough to go from one speed to the other. */
    static boolean isPossible(double way, double entry, double exit, PathLimits limits) {
        return SpeedChange.way(entry, exit, limits) <= way + LEEWAY;
    }

    /** @param way {@link #isPossible long enough} */
    static Stretch between(double way, double entry, double exit, PathLimits limits) {
        double top = top(way, entry, exit, limits);
        return new Stretch(way, SpeedChange.between(entry, top, limits), SpeedChange.between(exit, top, limits));
    }

    private static double top(double way, double entry, double exit, PathLimits limits) {
        double low = Math.max(entry, exit);
        double withoutJerk = Math.sqrt(limits.acceleration() * way + (entry * entry + exit * exit) / 2);
        double high = Math.max(low, Math.min(limits.speed(), withoutJerk));
        if (bothWays(high, entry, exit, limits) <= way) {
            return high;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (bothWays(middle, entry, exit, limits) <= way) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double bothWays(double top, double entry, double exit, PathLimits limits) {
        return SpeedChange.way(entry, top, limits) + SpeedChange.way(top, exit, limits);
    }

    double top() {
        return rise.high();
    }

    /** Whether the motion is faster than {@code speed} where it has come {@code at} mm. */
    boolean isFaster(double speed, double at) {
        if (speed >= top()) {
            return false;
        }
        return !(speed > rise.low() && at <= rise.wayTo(speed))
                && !(speed > fall.low() && way - at <= fall.wayTo(speed));
    }

    @Override
    public double seconds() {
        return rise.seconds() + steady() + fall.seconds();
    }

    private double steady() {
        return top() == 0 ? 0 : Math.max(0, way - rise.way() - fall.way()) / top();
    }

    @Override
    public PathState after(double time) {
        if (time <= rise.seconds()) {
            return rise.after(time);
        }
        double left = seconds() - time;
        if (left <= fall.seconds()) {
            return fall.after(left).reversed(way);
        }
        return new PathState(rise.way() + (time - rise.seconds()) * top(), top(), 0);
    }
}
