package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the measurements that were taken say about each other and about those that were not: the normal distribution of
 * a {@link BodyModel}, conditioned on the taken ones.
 *
 * <p>The covariance is swept on the taken fields (Goodnight 1979, A Tutorial on the SWEEP Operator, The American
 * Statistician 33(3) 149-158): what stands there then is the inverse of their covariance, beside it the regression of
 * the others on them, and below the covariance that the others have left. A taken field given all other taken ones
 * follows from the inverse P: deviation (P d)_i / P_ii, variance 1 / P_ii.
 */
final class Expectation {

    private final BodyModel model;
    private final List<Measurement> taken;
    private final int[] order;
    private final double[][] swept;
    private double[] off;
    private double[] weighted;

    private Expectation(BodyModel model, List<Measurement> taken, int[] order, double[][] swept) {
        this.model = model;
        this.taken = taken;
        this.order = order;
        this.swept = swept;
    }

    /** @param twice fields whose value is the middle of several readings: their tape deviates less */
    static Expectation of(BodyModel model, Map<Measurement, Double> values, List<Measurement> twice) {
        List<Measurement> taken = new ArrayList<>(values.keySet());
        Expectation expectation = given(model, taken, twice);
        expectation.measure(taken.stream().mapToDouble(values::get).toArray());
        return expectation;
    }

    /** The distribution alone, for many bodies of whom the same was taken. */
    static Expectation given(BodyModel model, List<Measurement> taken, List<Measurement> twice) {
        int[] order = taken.stream().mapToInt(model::position).toArray();
        int size = model.fields().size();
        double[][] swept = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                swept[i][j] = model.covariance(i, j);
            }
            Measurement field = model.fields().get(i);
            swept[i][i] += model.tapeVariance(field) / (twice.contains(field) ? 2 : 1);
        }
        for (int pivot : order) {
            sweep(swept, pivot);
        }
        return new Expectation(model, List.copyOf(taken), order, swept);
    }

    private static void sweep(double[][] matrix, int pivot) {
        double[] pivotRow = matrix[pivot];
        double diagonal = pivotRow[pivot];
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] /= diagonal;
        }
        for (int i = 0; i < matrix.length; i++) {
            if (i == pivot) {
                continue;
            }
            double[] row = matrix[i];
            double factor = row[pivot];
            for (int j = 0; j < row.length; j++) {
                row[j] -= factor * pivotRow[j];
            }
            row[pivot] = -factor / diagonal;
        }
        pivotRow[pivot] = 1 / diagonal;
    }

    /** Puts the readings of one body in, in the order of the fields taken. */
    void measure(double[] values) {
        off = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            Measurement field = taken.get(i);
            off[i] = Scale.of(field, values[i]) - model.mean(field);
        }
        weighted = weighted(off);
    }

    private double[] weighted(double[] deviations) {
        double[] product = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            double sum = 0;
            for (int j = 0; j < order.length; j++) {
                sum += swept[order[i]][order[j]] * deviations[j];
            }
            product[i] = sum;
        }
        return product;
    }

    boolean knows(Measurement measurement) {
        return model.knows(measurement);
    }

    List<Measurement> taken() {
        return taken;
    }

    /** How far a taken field lies off what the other taken ones let expect, in its own deviations. */
    double deviations(int field) {
        return weighted[field] / StrictMath.sqrt(swept[order[field]][order[field]]);
    }

    /** What the other taken fields let expect of a taken one. */
    Estimate expected(int field) {
        double precision = swept[order[field]][order[field]];
        Measurement measurement = taken.get(field);
        double scaled = model.mean(measurement) + off[field] - weighted[field] / precision;
        return estimate(measurement, scaled, 1 / precision);
    }

    /** What the taken fields let expect of any field of the model; of a taken one, what the others say. */
    Estimate of(Measurement measurement) {
        int field = taken.indexOf(measurement);
        if (field >= 0) {
            return expected(field);
        }
        int row = model.position(measurement);
        double scaled = model.mean(measurement);
        for (int i = 0; i < order.length; i++) {
            scaled += swept[order[i]][row] * off[i];
        }
        return estimate(measurement, scaled, swept[row][row]);
    }

    /**
     * How much likelier it is that a taken field is wrong than that the body is so: the square of its deviations, less
     * what a wrong value, which may lie anywhere within {@link Tape#wrong}, gains by that freedom (twice the logarithm
     * of the ratio of the two densities, constants left out).
     */
    double suspicion(int field) {
        double deviations = deviations(field);
        return deviations * deviations
                - 2
                        * StrictMath.log(
                                Tape.wrong(taken.get(field)) / expected(field).spread());
    }

    /**
     * How much nearer to a body the set comes when two taken fields change places: fall of the squared Mahalanobis
     * distance.
     */
    private double gainOfExchange(int first, int second) {
        double[] exchanged = off.clone();
        Measurement a = taken.get(first);
        Measurement b = taken.get(second);
        exchanged[first] = off[second] + model.mean(b) - model.mean(a);
        exchanged[second] = off[first] + model.mean(a) - model.mean(b);
        return distance(off, weighted) - distance(exchanged, weighted(exchanged));
    }

    /** Two fields in exchanged places. */
    record Gain(Exchange exchange, double gain) {}

    /** Of the pairs that people exchange, the one that gains most. */
    Optional<Gain> likeliestExchange() {
        Gain best = null;
        for (Exchange pair : Exchange.LIKELY) {
            int first = taken.indexOf(pair.first());
            int second = taken.indexOf(pair.second());
            if (first >= 0 && second >= 0) {
                double gain = gainOfExchange(first, second);
                best = best == null || gain > best.gain() ? new Gain(pair, gain) : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Squared Mahalanobis distance of the set from the mean of all bodies. */
    double distance() {
        return distance(off, weighted);
    }

    private static double distance(double[] deviations, double[] weighted) {
        double sum = 0;
        for (int i = 0; i < deviations.length; i++) {
            sum += deviations[i] * weighted[i];
        }
        return sum;
    }

    private static Estimate estimate(Measurement measurement, double scaled, double variance) {
        double value = Scale.value(measurement, scaled);
        return new Estimate(value, Scale.spread(measurement, value, StrictMath.sqrt(variance)));
    }
}
