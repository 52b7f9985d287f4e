package io.tailorline.cutter.sim.motion;

/**
 * The state of the moving head on its path.
 *
 * @param distance from the beginning of its way, mm
 * @param speed mm/s
 * @param acceleration mm/s2
 */
public record MotionState(double distance, double speed, double acceleration) {

    public static final MotionState REST = new MotionState(0, 0, 0);
}
