package io.tailorline.cutter.sim;

/**
 * A head under way.
 *
 * @param distance from the beginning of its way, mm
 * @param speed mm/s
 * @param acceleration mm/s2
 */
record MotionState(double distance, double speed, double acceleration) {

    static final MotionState REST = new MotionState(0, 0, 0);
}
