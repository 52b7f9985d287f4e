package io.tailorline.cutter.motion;

/**
 * Which points of a run can be reached level, at the speed that they allow, from all slower points before and behind them: those
 * cannot hold each other down.
 */
final class Shade {

    private Shade() {}

    /** For each point whether some slower point is too near. */
    static boolean[] of(double[] at, double[] allowed, PathLimits limits) {
        boolean[] shaded = new boolean[at.length];
        for (int i = 1; i < at.length - 1; i++) {
            shaded[i] = isShaded(i, -1, at, allowed, limits) || isShaded(i, 1, at, allowed, limits);
        }
        return shaded;
    }

    /** No change of speed up to {@code v} is longer than at {@code v} for the time of the whole change from rest. */
    private static boolean isShaded(int point, int direction, double[] at, double[] allowed, PathLimits limits) {
        double farthest = 2 * SpeedChange.way(0, allowed[point], limits);
        for (int i = point + direction; i >= 0 && i < at.length; i += direction) {
            double way = Math.abs(at[i] - at[point]);
            if (way > farthest) {
                return false;
            }
            if (allowed[i] < allowed[point] && SpeedChange.way(allowed[i], allowed[point], limits) > way) {
                return true;
            }
        }
        return false;
    }

    /** The highest speed, at most what it allows, at which {@code point} can be level, mm/s. */
    static double reachable(int point, double[] at, double[] allowed, PathLimits limits) {
        double reached = allowed[point];
        for (int i = 0; i < at.length; i++) {
            if (i != point && allowed[i] < reached) {
                reached = Math.min(reached, SpeedChange.reachable(allowed[i], Math.abs(at[i] - at[point]), limits));
            }
        }
        return reached;
    }
}
