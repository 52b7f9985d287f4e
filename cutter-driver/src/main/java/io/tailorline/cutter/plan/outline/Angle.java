package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.program.TablePoint;

/** Angles as stored in programs: degrees counter-clockwise from +x, on a grid of 0.0001 degree. */
public final class Angle {

    private static final double GRID_PER_DEGREE = 10_000;

    private Angle() {}

    public static double onGrid(double degrees) {
        return StrictMath.rint(degrees * GRID_PER_DEGREE) / GRID_PER_DEGREE + 0.0;
    }

    /** Direction from one point to another. */
    public static double of(TablePoint from, TablePoint to) {
        return onGrid(StrictMath.toDegrees(StrictMath.atan2(to.y() - from.y(), to.x() - from.x())));
    }
}
