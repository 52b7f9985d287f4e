package io.tailorline.cutter.motion;

/** Straight moves with constant acceleration, mm and s. */
final class Ramp {

    private Ramp() {}

    /**
     * Time of a straight stretch that is entered and left at given speeds: faster as long as there is room, at most
     * {@code top} in the middle, slower to the end.
     *
     * @param length mm
     * @param entry mm/s; from it {@code exit} must be within reach
     */
    static double seconds(double length, double entry, double exit, double top, double acceleration) {
        double reachable = Math.sqrt(acceleration * length + (entry * entry + exit * exit) / 2);
        double peak = Math.max(Math.min(reachable, top), Math.max(entry, exit));
        double ramps = (2 * peak * peak - entry * entry - exit * exit) / (2 * acceleration);
        double steady = Math.max(0, length - ramps);
        return (2 * peak - entry - exit) / acceleration + (peak == 0 ? 0 : steady / peak);
    }
}
