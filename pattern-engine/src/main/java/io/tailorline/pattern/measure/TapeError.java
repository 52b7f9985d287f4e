package io.tailorline.pattern.measure;

/**
 * How well a measurement is read, and how far a wrong one may lie off.
 *
 * <p>The readings of ANSUR II were taken by trained anthropometrists at drawn landmarks. A customer's tape repeats
 * itself less well: the model of the body is widened by that before it judges. Both rows are assumptions of ours; how
 * figures change with them is in docs/benchmarks/2026-11-25-measurement-check.md.
 */
public final class TapeError {

    /** One standard deviation of a repeated reading. */
    private static final double LENGTH_MM = 5;

    private static final double WEIGHT_KG = 1;
    private static final double SLOPE_DEG = 2;

    /** How far apart the readings of wrong measurements are spread. */
    private static final double WRONG_LENGTH_MM = 200;

    private static final double WRONG_WEIGHT_KG = 20;
    private static final double WRONG_SLOPE_DEG = 15;

    private TapeError() {}

    /** Standard deviation of one reading, in the measurement's unit. */
    public static double deviation(Measurement measurement) {
        return of(measurement, LENGTH_MM, WEIGHT_KG, SLOPE_DEG);
    }

    /** The spread of wrong readings, in the measurement's unit. */
    static double wrong(Measurement measurement) {
        return of(measurement, WRONG_LENGTH_MM, WRONG_WEIGHT_KG, WRONG_SLOPE_DEG);
    }

    private static double of(Measurement measurement, double length, double weight, double slope) {
        return switch (measurement.unit()) {
            case "mm" -> length;
            case "kg" -> weight;
            case "deg" -> slope;
            default -> throw new IllegalStateException("No tape reads '%s'.".formatted(measurement.unit()));
        };
    }
}
