package io.tailorline.cutter.motion;

/**
 * A point of the run that the motion passes with a given speed and acceleration.
 *
 * @param point its number
 * @param state its distance is counted from the start of the run
 */
record JunctionPoint(int point, PathState state) {

    static JunctionPoint level(int point, double at, double speed) {
        return new JunctionPoint(point, new PathState(at, speed, 0));
    }

    double speed() {
        return state.speed();
    }

    double acceleration() {
        return state.acceleration();
    }

    /** The same, passed with another acceleration, mm/s2. */
    JunctionPoint withAcceleration(double acceleration) {
        return new JunctionPoint(point, new PathState(state.distance(), state.speed(), acceleration));
    }
}
