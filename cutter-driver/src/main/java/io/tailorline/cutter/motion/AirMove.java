package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;

/**
 * A move of the head with the knife up, from rest to rest; the blade turns meanwhile. The {@link SCurveSolver}'s motion
 * from rest to rest in closed form, because the search for an order evaluates very many.
 */
public final class AirMove {

    private AirMove() {}

    /** @param distance mm; a move of 0 mm takes no time */
    public static double seconds(double distance, TableProfile table) {
        return distance == 0 ? 0 : seconds(distance, MotionLimits.air(table));
    }

    static double seconds(double distance, MotionLimits limits) {
        double changes = 2 * SpeedChange.distance(0, limits.speed(), limits);
        if (distance >= changes) {
            return 2 * SpeedChange.seconds(0, limits.speed(), limits) + (distance - changes) / limits.speed();
        }
        double full = limits.fullChange();
        if (distance >= 2 * SpeedChange.distance(0, full, limits)) {
            double top = (Math.sqrt(full * full + 4 * limits.acceleration() * distance) - full) / 2;
            return 2 * (top / limits.acceleration() + limits.rampSeconds());
        }
        return StrictMath.cbrt(32 * distance / limits.jerk());
    }
}
