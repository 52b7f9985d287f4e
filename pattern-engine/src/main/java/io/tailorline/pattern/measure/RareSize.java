package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Notice;

/**
 * The sizes of one measurement that are not rare: within 4.5 deviations of the mean of all bodies, beyond which is one
 * in some hundred thousand, and within the hard limits.
 */
record RareSize(Measurement measurement, double least, double most) {

    private static final double DEVIATIONS = 4.5;

    /** Of a measurement that the model knows. */
    static RareSize of(BodyModel model, Measurement measurement) {
        return new RareSize(
                measurement,
                StrictMath.max(model.at(measurement, -DEVIATIONS), measurement.least()),
                StrictMath.min(model.at(measurement, DEVIATIONS), measurement.most()));
    }

    boolean isRare(double value) {
        return value < least || value > most;
    }

    Notice range() {
        return Notice.of(
                "range",
                FigureFormat.rounded(least, measurement.unit()),
                FigureFormat.rounded(most, measurement.unit()));
    }
}
