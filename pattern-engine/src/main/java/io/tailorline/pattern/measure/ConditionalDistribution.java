package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The normal distribution of a {@link BodyModel} conditioned on the measurements taken: it predicts each of them from
 * the others, and those that were not taken.
 *
 * <p>With P the inverse of the covariance of the taken fields and d their deviations from the mean: a taken field given
 * all other taken ones lies (P d)_i / P_ii off, with variance 1 / P_ii; a field that was not taken, whose covariances
 * with the taken ones are k, is expected k P d off the mean, with what k P k leaves of its variance.
 */
final class ConditionalDistribution {

    private final BodyModel model;
    private final List<Measurement> taken;
    private final RealMatrix covariance;
    /** Indices of the taken fields in the covariance. */
    private final int[] rows;
    /** Inverse covariance of the taken fields; never read when none was taken. */
    private final RealMatrix precision;

    /** How far the readings lie off the mean; before {@link #measure} those of the mean body. */
    private RealVector off;

    private RealVector weighted;

    private ConditionalDistribution(BodyModel model, List<Measurement> taken, RealMatrix covariance) {
        this.model = model;
        this.taken = List.copyOf(taken);
        this.covariance = covariance;
        this.rows = taken.stream().mapToInt(model::position).toArray();
        this.precision = taken.isEmpty()
                ? MatrixUtils.createRealIdentityMatrix(1)
                : new CholeskyDecomposition(covariance.getSubMatrix(rows, rows))
                        .getSolver()
                        .getInverse();
        this.off = new ArrayRealVector(rows.length);
        this.weighted = off;
    }

    /** @param twice fields whose value is the middle of several readings: their tape deviates less */
    static ConditionalDistribution of(BodyModel model, Map<Measurement, Double> values, List<Measurement> twice) {
        List<Measurement> taken = new ArrayList<>(values.keySet());
        ConditionalDistribution distribution = given(model, taken, twice);
        distribution.measure(taken.stream().mapToDouble(values::get).toArray());
        return distribution;
    }

    /** The distribution alone, for many bodies of whom the same was taken. */
    static ConditionalDistribution given(BodyModel model, List<Measurement> taken, List<Measurement> twice) {
        RealMatrix covariance = model.covariance();
        for (Measurement field : model.fields()) {
            int row = model.position(field);
            covariance.addToEntry(row, row, model.tapeVariance(field) / (twice.contains(field) ? 2 : 1));
        }
        return new ConditionalDistribution(model, taken, covariance);
    }

    /** Puts the readings of one body in, in the order of the fields taken. */
    void measure(double[] values) {
        off = new ArrayRealVector(rows.length);
        for (int i = 0; i < rows.length; i++) {
            Measurement field = taken.get(i);
            off.setEntry(i, LogScale.of(field, values[i]) - model.mean(field));
        }
        weighted = weighted(off);
    }

    private RealVector weighted(RealVector deviations) {
        return rows.length == 0 ? deviations : precision.operate(deviations);
    }

    boolean knows(Measurement measurement) {
        return model.knows(measurement);
    }

    List<Measurement> taken() {
        return taken;
    }

    /** How far a taken field lies off what the other taken ones predict, in standard deviations. */
    double deviations(int field) {
        return weighted.getEntry(field) / StrictMath.sqrt(precision.getEntry(field, field));
    }

    /** A taken field as the other taken ones predict it. */
    Estimate expected(int field) {
        double variance = 1 / precision.getEntry(field, field);
        Measurement measurement = taken.get(field);
        double scaled = model.mean(measurement) + off.getEntry(field) - weighted.getEntry(field) * variance;
        return estimate(measurement, scaled, variance);
    }

    /** Any field of the model as the taken fields predict it; a taken one as the others do. */
    Estimate of(Measurement measurement) {
        int field = taken.indexOf(measurement);
        if (field >= 0) {
            return expected(field);
        }
        int row = model.position(measurement);
        RealVector withTaken = new ArrayRealVector(rows.length);
        for (int i = 0; i < rows.length; i++) {
            withTaken.setEntry(i, covariance.getEntry(row, rows[i]));
        }
        double scaled = model.mean(measurement) + withTaken.dotProduct(weighted);
        double variance = covariance.getEntry(row, row) - withTaken.dotProduct(weighted(withTaken));
        return estimate(measurement, scaled, variance);
    }

    /**
     * How much likelier it is that a taken field is wrong than that the body is so: the square of its deviations, less
     * what a wrong value, which may lie anywhere within {@link TapeError#wrong}, gains by that freedom (twice the
     * logarithm of the ratio of the two densities, constants left out).
     */
    double outlierScore(int field) {
        double deviations = deviations(field);
        return deviations * deviations
                - 2
                        * StrictMath.log(TapeError.wrong(taken.get(field))
                                / expected(field).spread());
    }

    /**
     * How much nearer to a body the set comes when two taken fields change places: fall of the squared Mahalanobis
     * distance.
     */
    private double gainOfSwap(int first, int second) {
        RealVector swapped = off.copy();
        double apart = model.mean(taken.get(second)) - model.mean(taken.get(first));
        swapped.setEntry(first, off.getEntry(second) + apart);
        swapped.setEntry(second, off.getEntry(first) - apart);
        return distance() - swapped.dotProduct(weighted(swapped));
    }

    /** Two fields in swapped places. */
    record Gain(FieldSwap swap, double gain) {}

    /** Of the pairs that people swap, the one that gains most. */
    Optional<Gain> likeliestSwap() {
        Gain best = null;
        for (FieldSwap pair : FieldSwap.LIKELY) {
            int first = taken.indexOf(pair.first());
            int second = taken.indexOf(pair.second());
            if (first >= 0 && second >= 0) {
                double gain = gainOfSwap(first, second);
                best = best == null || gain > best.gain() ? new Gain(pair, gain) : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Squared Mahalanobis distance of the set from the mean of all bodies. */
    double distance() {
        return off.dotProduct(weighted);
    }

    private static Estimate estimate(Measurement measurement, double scaled, double variance) {
        double value = LogScale.value(measurement, scaled);
        return new Estimate(value, LogScale.spread(measurement, value, StrictMath.sqrt(variance)));
    }
}
