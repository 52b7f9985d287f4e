package io.tailorline.cutter.projection;

/** A calibration, or why there is none. */
public sealed interface CalibrationResult {

    /** It may still carry warnings. */
    record Calibrated(Calibration calibration) implements CalibrationResult {}

    /**
     * The points hold no calibration.
     *
     * @param message what is wrong with which points, and what to do
     */
    record Refused(String message) implements CalibrationResult {}
}
