package io.tailorline.cutter.profile;

/**
 * How the cloth is moved on under the knife.
 *
 * @param window length of cloth that lies under the knife at a time, mm; a piece must fit into it
 * @param speed of the cloth, mm/s
 * @param settleSeconds for stopping, and for the vacuum to come back, s
 * @param overlapped whether cutting continues while the cloth moves: an advance then costs no time, and windows only
 *     bind the order of the pieces
 */
public record Conveyor(double window, double speed, double settleSeconds, boolean overlapped) {

    public Conveyor {
        Range.WINDOW.check(window);
        Range.CONVEYOR_SPEED.check(speed);
        Range.SETTLE.check(settleSeconds);
    }

    /** Table time that an advance takes from the cutting, s. */
    public double secondsFor(double advance) {
        return overlapped ? 0 : advance / speed + settleSeconds;
    }
}
