package io.tailorline.cutter.motion;

/**
 * Where a stretch begins or ends.
 *
 * @param at way from the start of the run, mm
 * @param speed level speed there, mm/s
 * @param driven time of the stretch next to the knot that a climb through a point has driven already, s; 0 for a knot at
 *     which the motion is level
 */
record Knot(double at, double speed, double driven) {

    static Knot level(double at, double speed) {
        return new Knot(at, speed, 0);
    }

    /** After a climb that ends at {@code at}. */
    static Knot behind(Climb climb, double at) {
        return new Knot(at - climb.levelWay(), climb.levelSpeed(), climb.rounding());
    }

    /** Before braking that begins at {@code at}: a climb backwards. */
    static Knot before(Climb climb, double at) {
        return new Knot(at + climb.levelWay(), climb.levelSpeed(), climb.rounding());
    }

    boolean isLevel() {
        return driven == 0;
    }
}
