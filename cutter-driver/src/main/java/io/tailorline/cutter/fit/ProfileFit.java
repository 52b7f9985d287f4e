package io.tailorline.cutter.fit;

import io.tailorline.cutter.fit.FitResult.Fitted;
import io.tailorline.cutter.fit.FitResult.NotFitted;
import io.tailorline.cutter.fit.FitResult.Residual;
import io.tailorline.cutter.profile.TableProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the acceleration, lift and notch times with which the predicted times of some jobs come closest to the measured ones:
 * least squares by Gauss and Newton with the damping of Levenberg and Marquardt (Marquardt 1963, doi:10.1137/0111030).
 *
 * <p>Passes: (1) derivatives of each job's time by each figure, as shares of the figure so that seconds and mm/s2 compare; (2)
 * the damped step, taken if the squares grow less, else damped more; (3) until a step changes nothing. Lift and notch times act
 * linearly, so few steps are needed. Then the jobs are judged: where a reading error of {@link #READING} would move a figure by
 * more than {@link #LOOSE} of itself, they do not tell that figure, and the fit is refused.
 */
public final class ProfileFit {

    /** Fewest jobs: as many as figures. */
    public static final int FEWEST = Figure.values().length;

    /** What a stopwatch tells, s. A table's own clock is better, but what it counts as a job is not. */
    public static final double READING = 0.1;

    /** A figure that a reading error moves by more than this share of itself is not known. */
    private static final double LOOSE = 0.25;

    private static final int MOST_STEPS = 60;

    /** Shares of a figure: for derivatives; and a step below which nothing changes. */
    private static final double DIFFERENCE = 0.01;

    private static final double STANDSTILL = 1e-6;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e6;
    private static final double DAMPING_STEP = 10;

    private final TableProfile table;
    private final List<MeasuredJob> jobs;

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
        double[] values = Arrays.stream(Figure.values())
                .mapToDouble(figure -> Math.max(figure.of(table), figure.held(0)))
                .toArray();
        double damping = FIRST_DAMPING;
        for (int i = 0; i < MOST_STEPS && damping < MOST_DAMPING; i++) {
            double[] next = stepped(values, damping);
            double change = change(values, next);
            if (squares(next) <= squares(values)) {
                values = next;
                damping /= DAMPING_STEP;
            } else {
                damping *= DAMPING_STEP;
            }
            if (change < STANDSTILL) {
                break;
            }
        }
        return judged(values);
    }

    private double[] stepped(double[] values, double damping) {
        double[] step = equations(values).step(damping);
        double[] next = values.clone();
        for (Figure figure : Figure.values()) {
            int i = figure.ordinal();
            double moved = values[i] + step[i] * scale(figure, values);
            next[i] = Double.isFinite(moved) ? figure.held(moved) : values[i];
        }
        return next;
    }

    private double change(double[] values, double[] next) {
        double change = 0;
        for (Figure figure : Figure.values()) {
            int i = figure.ordinal();
            change = Math.max(change, Math.abs(next[i] - values[i]) / scale(figure, values));
        }
        return change;
    }

    private double scale(Figure figure, double[] values) {
        return figure.scale(Figure.put(values, table));
    }

    private NormalEquations equations(double[] values) {
        double[][] rows = new double[jobs.size()][];
        for (int job = 0; job < rows.length; job++) {
            rows[job] = derivatives(jobs.get(job), values);
        }
        return new NormalEquations(rows, residuals(values));
    }

    /** Seconds for the whole of each figure: a change by 1 % costs a hundredth of it. */
    private double[] derivatives(MeasuredJob job, double[] values) {
        double[] derivatives = new double[values.length];
        for (Figure figure : Figure.values()) {
            int i = figure.ordinal();
            double by = DIFFERENCE * scale(figure, values);
            double[] more = values.clone();
            double[] less = values.clone();
            more[i] = figure.held(values[i] + by);
            less[i] = figure.held(values[i] - by);
            double seconds = job.predicted(Figure.put(more, table)) - job.predicted(Figure.put(less, table));
            derivatives[i] = seconds / (more[i] - less[i]) * scale(figure, values);
        }
        return derivatives;
    }

    /** Measured less predicted, s. */
    private double[] residuals(double[] values) {
        TableProfile fitted = Figure.put(values, table);
        return jobs.stream()
                .mapToDouble(job -> job.seconds() - job.predicted(fitted))
                .toArray();
    }

    private double squares(double[] values) {
        return Arrays.stream(residuals(values))
                .map(residual -> residual * residual)
                .sum();
    }

    private FitResult judged(double[] values) {
        int spare = jobs.size() - FEWEST;
        double spread = spare > 0 ? Math.sqrt(squares(values) / spare) : 0;
        double[] variances = equations(values).variances();
        Optional<String> doubt =
                FitDoubt.about(values, variances, READING, Math.sqrt(squares(values) / jobs.size()), LOOSE);
        if (doubt.isPresent()) {
            return new NotFitted(doubt.get());
        }
        TableProfile fitted = Figure.put(values, table);
        List<Double> errors = new ArrayList<>();
        for (Figure figure : Figure.values()) {
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
