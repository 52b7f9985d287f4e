package io.tailorline.cutter.motion;

/**
 * From a steady speed to a higher one that is passed while the acceleration stays on: it grows with full jerk and is held to the
 * end of the way, as high as brings the head there with just that speed. So is a point passed in the middle of a long climb,
 * where its limit binds but no room is left to level off. Braking through a point is the same motion backwards in time.
 *
 * @param low mm/s
 * @param jerk mm/s3
 * @param acceleration the one held, mm/s2
 * @param held how long, s
 */
record Climb(double low, double jerk, double acceleration, double held) implements MotionPart {

    private static final int HALVINGS = 52;

    /** The climb that arrives with {@code high} after {@code way}; more acceleration arrives sooner. */
    static Climb to(double high, double low, double way, PathLimits limits) {
        double slow = 0;
        double quick = Math.min(limits.acceleration(), Math.sqrt(2 * limits.jerk() * (high - low)));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (slow + quick) / 2;
            if (holding(middle, high, low, limits.jerk()).way() >= way) {
                slow = middle;
            } else {
                quick = middle;
            }
        }
        return holding(quick, high, low, limits.jerk());
    }

    private static Climb holding(double acceleration, double high, double low, double jerk) {
        double grown = acceleration * acceleration / (2 * jerk);
        return new Climb(low, jerk, acceleration, Math.max(0, high - low - grown) / acceleration);
    }

    /** How long the acceleration grows, s. */
    double rounding() {
        return acceleration / jerk;
    }

    double high() {
        return low + acceleration * (rounding() / 2 + held);
    }

    /**
     * The steady speed from which full jerk, without a hold, leads to this climb's last instant: who goes on from there may
     * plan as if he had begun with it.
     */
    double levelSpeed() {
        return high() - acceleration * rounding() / 2;
    }

    /** Way from {@link #levelSpeed()} to the last instant, mm. */
    double levelWay() {
        return rounding() * (levelSpeed() + acceleration * rounding() / 6);
    }

    @Override
    public double seconds() {
        return rounding() + held;
    }

    @Override
    public double way() {
        return after(seconds()).way();
    }

    @Override
    public PathState after(double time) {
        double grown = Math.min(time, rounding());
        double steady = Math.max(0, time - rounding());
        double speed = low + jerk * grown * grown / 2;
        double way = low * grown + jerk * grown * grown * grown / 6;
        return new PathState(
                way + steady * (speed + acceleration * steady / 2), speed + acceleration * steady, jerk * grown);
    }
}
