package io.tailorline.cutter.fit;

import io.tailorline.cutter.fit.FitResult.Fitted;
import io.tailorline.cutter.fit.FitResult.NotFitted;
import io.tailorline.cutter.fit.FitResult.Residual;
import io.tailorline.cutter.leastsquares.LeastSquares;
import io.tailorline.cutter.leastsquares.NormalEquations;
import io.tailorline.cutter.profile.TableProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the acceleration, lift and notch times with which the predicted times of some jobs come closest to the measured
 * ones: {@link LeastSquares}. Lift and notch times act linearly, so few steps are needed.
 *
 * <p>Then the jobs are judged: where a reading error of {@link #READING} would move a figure by more than
 * {@link #LOOSE} of itself, they do not determine that figure, and the fit is refused.
 */
public final class ProfileFit {

    /** Fewest jobs: as many as figures. */
    public static final int FEWEST = FittedParameter.values().length;

    /** Reading error of a stopwatch, s. A table's own clock is better, but what it counts as a job is not. */
    public static final double READING = 0.1;

    /** A figure that a reading error moves by more than this share of itself is not known. */
    private static final double LOOSE = 0.25;

    /** Share of a figure by which it is moved for its derivative. */
    private static final double DIFFERENCE = 0.01;

    private final TableProfile table;
    private final List<MeasuredJob> jobs;
    private final Times times = new Times();

    private ProfileFit(TableProfile table, List<MeasuredJob> jobs) {
        this.table = table;
        this.jobs = jobs;
    }

    /** @param table all figures but the fitted ones, and where the search begins */
    public static FitResult of(TableProfile table, List<MeasuredJob> jobs) {
        if (jobs.size() < FEWEST) {
            return new NotFitted(String.format(
                    Locale.ROOT,
                    "%d measured jobs do not determine %d figures. Measure at least %d jobs that differ: long straight cuts, many corners, many notches.",
                    jobs.size(),
                    FEWEST,
                    FEWEST));
        }
        return new ProfileFit(table, jobs).fit();
    }

    private FitResult fit() {
        double[] start = Arrays.stream(FittedParameter.values())
                .mapToDouble(figure -> Math.max(figure.of(table), figure.held(0)))
                .toArray();
        return judged(LeastSquares.fit(times, start));
    }

    /** Times of all jobs by some figures, s. */
    private final class Times implements LeastSquares.Model {

        @Override
        public double[] residuals(double[] values) {
            TableProfile fitted = FittedParameter.put(values, table);
            return jobs.stream()
                    .mapToDouble(job -> job.predicted(fitted) - job.seconds())
                    .toArray();
        }

        @Override
        public double[] differences(double[] values) {
            return Arrays.stream(FittedParameter.values())
                    .mapToDouble(figure -> DIFFERENCE * scale(figure, values))
                    .toArray();
        }

        @Override
        public double[] held(double[] values) {
            return Arrays.stream(FittedParameter.values())
                    .mapToDouble(figure -> figure.held(values[figure.ordinal()]))
                    .toArray();
        }
    }

    private double scale(FittedParameter figure, double[] values) {
        return figure.scale(FittedParameter.put(values, table));
    }

    /** Of each figure as a share of itself, for times of variance 1. */
    private double[] variances(double[] values) {
        NormalEquations equations = LeastSquares.equations(times, values);
        return Arrays.stream(FittedParameter.values())
                .mapToDouble(figure -> {
                    double[] share = new double[values.length];
                    share[figure.ordinal()] = 1 / scale(figure, values);
                    return equations.variance(share);
                })
                .toArray();
    }

    private FitResult judged(double[] values) {
        int spare = jobs.size() - FEWEST;
        double squares = LeastSquares.sum(times.residuals(values));
        double spread = spare > 0 ? Math.sqrt(squares / spare) : 0;
        double[] variances = variances(values);
        Optional<String> doubt = FitCheck.about(values, variances, READING, Math.sqrt(squares / jobs.size()), LOOSE);
        if (doubt.isPresent()) {
            return new NotFitted(doubt.get());
        }
        TableProfile fitted = FittedParameter.put(values, table);
        List<Double> errors = new ArrayList<>();
        for (FittedParameter figure : FittedParameter.values()) {
            errors.add(Math.sqrt(variances[figure.ordinal()]) * (spare > 0 ? spread : READING) * scale(figure, values));
        }
        List<Residual> residuals = jobs.stream()
                .map(job -> new Residual(job.name(), job.seconds(), job.predicted(fitted)))
                .toList();
        double worst = Arrays.stream(variances).max().orElseThrow();
        double best = Arrays.stream(variances).min().orElseThrow();
        return new Fitted(fitted, errors, residuals, spread, Math.sqrt(worst / best));
    }
}
