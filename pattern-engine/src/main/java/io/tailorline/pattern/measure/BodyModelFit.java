package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Fits a {@link BodyModel} to measured bodies of one sex.
 *
 * <p>Mean and covariance on the {@link LogScale} are refitted twice without the farthest hundredth of the bodies
 * (concentration steps as in Rousseeuw and Van Driessen 1999, Technometrics 41(3) 212-223), so that an error in the
 * data does not widen the model. The outlier limits are then set on bodies that the judging figures have not seen, see
 * {@link OutlierCalibration}.
 */
public final class BodyModelFit {

    /** Least number of bodies to fit two dozen measurements. */
    public static final int LEAST_BODIES = 100;

    private static final double LEFT_OUT = 0.01;
    private static final int ROUNDS = 3;
    private static final OutlierLimits NONE =
            new OutlierLimits(new TreeMap<>(java.util.Map.of(1, Double.MAX_VALUE)), Double.MAX_VALUE);

    private BodyModelFit() {}

    /**
     * The model of these bodies, over the measurements taken of all of them.
     *
     * @throws IllegalArgumentException when they are fewer than {@link #LEAST_BODIES} or not all of this sex
     */
    public static BodyModel of(Sex sex, List<MeasurementSet> bodies) {
        if (bodies.size() < LEAST_BODIES || bodies.stream().anyMatch(body -> body.sex() != sex)) {
            throw new IllegalArgumentException("%d bodies, all %s, are expected; found %d, %d of them %s."
                    .formatted(
                            LEAST_BODIES,
                            sex.word(),
                            bodies.size(),
                            bodies.stream().filter(body -> body.sex() == sex).count(),
                            sex.word()));
        }
        BodyModel fitted = uncalibrated(sex, bodies);
        return fitted.with(OutlierCalibration.of(sex, bodies, fitted.fields()));
    }

    /**
     * The text of the figures as the engine stores them.
     *
     * @param source where the bodies are from, one line
     */
    public static String text(BodyModel model, String source) {
        return BodyModelText.of(model, source);
    }

    static BodyModel uncalibrated(Sex sex, List<MeasurementSet> bodies) {
        List<Measurement> fields = fields(bodies);
        List<double[]> rows = bodies.stream().map(body -> values(body, fields)).toList();
        List<double[]> kept = rows;
        BodyModel model = model(sex, rows.size(), fields, kept);
        for (int round = 1; round < ROUNDS; round++) {
            kept = nearest(model, fields, rows);
            model = model(sex, rows.size(), fields, kept);
        }
        return model;
    }

    /**
     * The measurements taken of every body; the scye depth is left out, since a drafting rule derives it from chest and
     * back.
     */
    private static List<Measurement> fields(List<MeasurementSet> bodies) {
        return Arrays.stream(Measurement.values())
                .filter(field -> field != Measurement.SCYE_DEPTH)
                .filter(field -> bodies.stream().allMatch(body -> body.has(field)))
                .toList();
    }

    private static double[] values(MeasurementSet body, List<Measurement> fields) {
        return fields.stream().mapToDouble(body::get).toArray();
    }

    private static List<double[]> nearest(BodyModel model, List<Measurement> fields, List<double[]> rows) {
        ConditionalDistribution distribution = ConditionalDistribution.given(model, fields, List.of());
        record Far(double distance, double[] row) {}
        List<Far> sorted = new ArrayList<>();
        for (double[] row : rows) {
            distribution.measure(row);
            sorted.add(new Far(distribution.distance(), row));
        }
        sorted.sort(Comparator.comparingDouble(Far::distance));
        int kept = (int) StrictMath.ceil(rows.size() * (1 - LEFT_OUT));
        return sorted.subList(0, kept).stream().map(Far::row).toList();
    }

    private static BodyModel model(Sex sex, int bodies, List<Measurement> fields, List<double[]> rows) {
        int size = fields.size();
        RealMatrix off = MatrixUtils.createRealMatrix(rows.size(), size);
        double[] mean = new double[size];
        for (int i = 0; i < size; i++) {
            for (int row = 0; row < rows.size(); row++) {
                off.setEntry(row, i, LogScale.of(fields.get(i), rows.get(row)[i]));
            }
            mean[i] = Arrays.stream(off.getColumn(i)).average().orElseThrow();
            off.setColumnVector(i, off.getColumnVector(i).mapSubtract(mean[i]));
        }
        RealMatrix covariance = off.transposeMultiply(off).scalarMultiply(1.0 / (rows.size() - 1));
        return new BodyModel(sex, bodies, fields, mean, covariance, NONE);
    }
}
