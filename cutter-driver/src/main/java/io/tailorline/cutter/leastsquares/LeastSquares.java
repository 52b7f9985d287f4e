package io.tailorline.cutter.leastsquares;

import java.util.Optional;

/**
 * Levenberg and Marquardt's search for the unknowns that make the sum of squared residuals least (Marquardt 1963,
 * doi:10.1137/0111030; Press et al., Numerical Recipes, 15.5).
 *
 * <p>Passes: (1) derivatives by central differences, anew only where the last step was taken; (2) the damped step, held
 * to what is allowed, is taken if the sum grows less, else damped more; (3) until a step gives next to nothing, or none
 * can be found.
 */
public final class LeastSquares {

    private static final int STEPS = 200;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;
    private static final double DAMPING_STEP = 10;

    /** A step that improves the sum by less than this part ends the search. */
    private static final double DONE = 1e-15;

    /** So does one that moves no unknown by more than this part of its difference. */
    private static final double STILL = 1e-4;

    /** What is fitted. */
    public interface Model {

        /** Predicted less measured, always as many. */
        double[] residuals(double[] unknowns);

        /** How far each unknown is moved for its derivative. */
        double[] differences(double[] unknowns);

        /** The nearest unknowns that are allowed. */
        default double[] held(double[] unknowns) {
            return unknowns;
        }
    }

    private LeastSquares() {}

    /** @param start allowed by the model */
    public static double[] fit(Model model, double[] start) {
        double[] best = start.clone();
        double sum = sum(model.residuals(best));
        NormalEquations equations = equations(model, best);
        double damping = FIRST_DAMPING;
        for (int step = 0; step < STEPS && damping < MOST_DAMPING && sum > 0; step++) {
            Optional<double[]> change = equations.step(damping);
            if (change.isEmpty()) {
                damping *= DAMPING_STEP;
                continue;
            }
            double[] tried = model.held(moved(best, change.get()));
            boolean still = isStill(best, tried, model.differences(best));
            double[] left = model.residuals(tried);
            double reached = sum(left);
            if (reached < sum) {
                still |= sum - reached < DONE * sum;
                best = tried;
                sum = reached;
                equations = equations(model, best, left);
                damping /= DAMPING_STEP;
            } else {
                damping *= DAMPING_STEP;
            }
            if (still) {
                break;
            }
        }
        return best;
    }

    private static double[] moved(double[] from, double[] step) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] -= step[i];
        }
        return to;
    }

    private static boolean isStill(double[] from, double[] to, double[] differences) {
        for (int i = 0; i < from.length; i++) {
            if (StrictMath.abs(to[i] - from[i]) > STILL * differences[i]) {
                return false;
            }
        }
        return true;
    }

    /** The sum of squares; infinite where a residual is not a number. */
    public static double sum(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** The normal equations of the model at some unknowns. */
    public static NormalEquations equations(Model model, double[] unknowns) {
        return equations(model, unknowns, model.residuals(unknowns));
    }

    private static NormalEquations equations(Model model, double[] unknowns, double[] residuals) {
        return new NormalEquations(jacobian(model, unknowns), residuals);
    }

    /** How each residual changes with each unknown: a row a residual. */
    public static double[][] jacobian(Model model, double[] unknowns) {
        double[] differences = model.differences(unknowns);
        double[][] jacobian = new double[model.residuals(unknowns).length][unknowns.length];
        for (int i = 0; i < unknowns.length; i++) {
            double[] more = shifted(model, unknowns, i, differences[i]);
            double[] less = shifted(model, unknowns, i, -differences[i]);
            double[] high = model.residuals(more);
            double[] low = model.residuals(less);
            for (int row = 0; row < high.length; row++) {
                jacobian[row][i] = (high[row] - low[row]) / (more[i] - less[i]);
            }
        }
        return jacobian;
    }

    private static double[] shifted(Model model, double[] unknowns, int which, double by) {
        double[] shifted = unknowns.clone();
        shifted[which] += by;
        return model.held(shifted);
    }
}
