package io.tailorline.cutter.motion;

import io.tailorline.cutter.program.TablePoint;

/** How far a path turns in one of its points. */
public final class TurnAngle {

    private TurnAngle() {}

    /** Change of direction at {@code at}, degrees in (-180, 180]: positive counter-clockwise, 0 straight on. */
    public static double degrees(TablePoint before, TablePoint at, TablePoint after) {
        double inX = at.x() - before.x();
        double inY = at.y() - before.y();
        double outX = after.x() - at.x();
        double outY = after.y() - at.y();
        return StrictMath.toDegrees(StrictMath.atan2(inX * outY - inY * outX, inX * outX + inY * outY));
    }
}
