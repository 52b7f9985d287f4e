package io.tailorline.cutter.sim.motion;

/**
 * A head under way.
 *
 * @param distance from the beginning of its way, mm
 * @param speed mm/s
 * @param acceleration mm/s2
 */
public record MotionState(double distance, double speed, double acceleration) {

    public static final MotionState REST = new MotionState(0, 0, 0);
}
