package io.tailorline.cutter.fit;

import io.tailorline.cutter.fit.FitResult.Fitted;
import io.tailorline.cutter.fit.FitResult.NotFitted;
import io.tailorline.cutter.fit.FitResult.Residual;
import io.tailorline.cutter.profile.TableProfile;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/**
 * Finds the acceleration, jerk, lift and notch times with which the predicted times of some jobs come closest to the
 * measured ones: {@link LevenbergMarquardtOptimizer}. Lift and notch times act linearly, so few steps are needed.
 *
 * <p>Then the jobs are judged: where a reading error of {@link #READING} would move a figure by more than
 * {@link #LOOSE} of itself, they do not determine that figure, and the fit is refused.
 */
public final class ProfileFit {

    /** Reading error of a stopwatch, s. A table's own clock is better, but what it counts as a job is not. */
    public static final double READING = 0.1;

    /** A figure that a reading error moves by more than this share of itself is not known. */
    private static final double LOOSE = 0.25;

    /** Share of a figure by which it is moved for its derivative. */
    private static final double DIFFERENCE = 0.01;

    /** What is smaller is rounding error: the jobs do not tell this figure apart from the others. */
    private static final double SINGULAR = 1e-9;

    /** A step that moves the figures by less than this share of themselves ends the search. */
    private static final double TOLERANCE = 1e-6;

    private static final int MOST_EVALUATIONS = 1000;

    private final TableProfile table;
    private final List<MeasuredJob> jobs;
    private final List<FittedParameter> figures;

    private ProfileFit(TableProfile table, List<MeasuredJob> jobs, List<FittedParameter> figures) {
        this.table = table;
        this.jobs = jobs;
        this.figures = figures;
    }

    /**
     * All figures of four jobs or more, or all but the jerk where these do not tell it; of three jobs all but the jerk.
     *
     * @param table all figures but the fitted ones, and where the search begins
     */
    public static FitResult of(TableProfile table, List<MeasuredJob> jobs) {
        List<FittedParameter> all = List.of(FittedParameter.values());
        if (jobs.size() >= all.size()) {
            FitResult result = of(table, jobs, all);
            if (!(result instanceof NotFitted refused && refused.undetermined().contains(FittedParameter.JERK))) {
                return result;
            }
        }
        return of(table, jobs, FittedParameter.WITHOUT_JERK);
    }

    /** @param figures to find; the others are as the table has them */
    public static FitResult of(TableProfile table, List<MeasuredJob> jobs, List<FittedParameter> figures) {
        if (jobs.size() < figures.size()) {
            return new NotFitted(
                    String.format(
                            Locale.ROOT,
                            "%d measured jobs do not determine %d figures. Measure at least %d jobs that differ:%s",
                            jobs.size(),
                            figures.size(),
                            figures.size(),
                            FitCheck.KINDS),
                    figures);
        }
        return new ProfileFit(table, jobs, figures.stream().sorted().distinct().toList()).fit();
    }

    private FitResult fit() {
        double[] start = each(figure -> figure.held(figure.unknown(figure.of(table))));
        return judged(new LevenbergMarquardtOptimizer()
                .withParameterRelativeTolerance(TOLERANCE)
                .optimize(new LeastSquaresBuilder()
                        .lazyEvaluation(true)
                        .model(this::times, this::derivatives)
                        .target(jobs.stream().mapToDouble(MeasuredJob::seconds).toArray())
                        .start(start)
                        .parameterValidator(tried -> MatrixUtils.createRealVector(held(tried.toArray())))
                        .maxEvaluations(MOST_EVALUATIONS)
                        .maxIterations(MOST_EVALUATIONS)
                        .build()));
    }

    private double[] each(ToDoubleFunction<FittedParameter> value) {
        return figures.stream().mapToDouble(value).toArray();
    }

    private double unknown(FittedParameter figure, double[] unknowns) {
        return unknowns[figures.indexOf(figure)];
    }

    private double[] held(double[] unknowns) {
        return each(figure -> figure.held(unknown(figure, unknowns)));
    }

    private TableProfile fitted(double[] unknowns) {
        return FittedParameter.put(values(unknowns), table);
    }

    private Map<FittedParameter, Double> values(double[] unknowns) {
        Map<FittedParameter, Double> values = new EnumMap<>(FittedParameter.class);
        figures.forEach(figure -> values.put(figure, figure.value(unknown(figure, unknowns))));
        return values;
    }

    /** Of all jobs by some figures, s. */
    private double[] times(double[] unknowns) {
        TableProfile fitted = fitted(unknowns);
        return jobs.stream().mapToDouble(job -> job.predicted(fitted)).toArray();
    }

    /** Of the times, by central differences, or to one side at the end of what a profile may say. */
    private double[][] derivatives(double[] unknowns) {
        RealMatrix derivatives = MatrixUtils.createRealMatrix(jobs.size(), unknowns.length);
        for (int i = 0; i < figures.size(); i++) {
            FittedParameter figure = figures.get(i);
            double[] more = unknowns.clone();
            double[] less = unknowns.clone();
            double difference = DIFFERENCE * figure.unknownScale(unknowns[i]);
            more[i] += difference;
            less[i] -= difference;
            more = held(more);
            less = held(less);
            derivatives.setColumnVector(
                    i,
                    MatrixUtils.createRealVector(times(more))
                            .subtract(MatrixUtils.createRealVector(times(less)))
                            .mapDivide(more[i] - less[i]));
        }
        return derivatives.getData();
    }

    /** Standard error of each figure for times of variance 1; infinite when the jobs do not tell the figures apart. */
    private double[] errors(Optimum best) {
        try {
            RealVector sigma = best.getSigma(SINGULAR);
            double[] unknowns = best.getPoint().toArray();
            return each(figure -> sigma.getEntry(figures.indexOf(figure)) * figure.slope(unknown(figure, unknowns)));
        } catch (MathIllegalArgumentException singular) {
            return each(figure -> Double.POSITIVE_INFINITY);
        }
    }

    private FitResult judged(Optimum best) {
        double[] unknowns = best.getPoint().toArray();
        TableProfile fitted = fitted(unknowns);
        double[] errors = errors(best);
        double[] shares = each(figure -> errors[figures.indexOf(figure)] / figure.scale(fitted));
        Optional<NotFitted> doubt = FitCheck.about(values(unknowns), shares, READING, best.getRMS(), LOOSE);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        int spare = jobs.size() - figures.size();
        double spread = spare > 0 ? Math.sqrt(best.getChiSquare() / spare) : 0;
        List<Residual> residuals = jobs.stream()
                .map(job -> new Residual(job.name(), job.seconds(), job.predicted(fitted)))
                .toList();
        DoubleSummaryStatistics known = Arrays.stream(shares).summaryStatistics();
        return new Fitted(
                fitted,
                figures,
                Arrays.stream(errors)
                        .map(error -> error * (spare > 0 ? spread : READING))
                        .boxed()
                        .toList(),
                residuals,
                spread,
                known.getMax() / known.getMin());
    }
}
