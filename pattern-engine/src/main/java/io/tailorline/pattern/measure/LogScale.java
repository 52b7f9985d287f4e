package io.tailorline.pattern.measure;

/**
 * The scale on which bodies are normally distributed: the logarithm of lengths and of the weight, degrees as they are.
 *
 * <p>On it proportions are differences, a wrong unit is a shift, and a weight follows height and girths nearly
 * linearly.
 */
final class LogScale {

    private LogScale() {}

    static double of(Measurement measurement, double value) {
        return isLogarithmic(measurement) ? StrictMath.log(value) : value;
    }

    /** Back to the measurement's unit. */
    static double value(Measurement measurement, double scaled) {
        return isLogarithmic(measurement) ? StrictMath.exp(scaled) : scaled;
    }

    /** A small difference at {@code value}, in the measurement's unit, on the scale. */
    static double difference(Measurement measurement, double value, double difference) {
        return isLogarithmic(measurement) ? difference / value : difference;
    }

    /** A small difference on the scale at {@code value}, in the measurement's unit. */
    static double spread(Measurement measurement, double value, double scaled) {
        return isLogarithmic(measurement) ? scaled * value : scaled;
    }

    private static boolean isLogarithmic(Measurement measurement) {
        return !measurement.unit().equals("deg");
    }
}
