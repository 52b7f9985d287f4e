package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;

/** A move of the head with the knife up, from rest to rest; the blade turns meanwhile. */
public final class AirMove {

    private AirMove() {}

    /** @param distance mm; a move of 0 mm takes no time */
    public static double seconds(double distance, TableProfile table) {
        if (distance == 0) {
            return 0;
        }
        return Ramp.seconds(distance, 0, 0, table.airSpeed(), table.acceleration()) + Ramp.rounding(table);
    }
}
