package io.tailorline.cutter.projection;

import java.util.Optional;

/**
 * Levenberg and Marquardt's search for the parameters that make the sum of squared residuals least (Press et al., Numerical
 * Recipes, 15.5). Derivatives by central differences: the parameters are few and of the order of 1.
 */
final class LeastSquares {

    private static final int STEPS = 200;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;
    private static final double DIFFERENCE = 1e-6;

    /** A step that improves the sum by less than this part ends the search. */
    private static final double DONE = 1e-15;

    /** Residuals of some parameters, always as many. */
    interface Model {
        double[] residuals(double[] parameters);
    }

    private LeastSquares() {}

    static double[] fit(Model model, double[] start) {
        double[] best = start.clone();
        double sum = sum(model.residuals(best));
        double damping = FIRST_DAMPING;
        for (int step = 0; step < STEPS && damping < MOST_DAMPING && sum > 0; step++) {
            double[][] jacobian = jacobian(model, best);
            Optional<double[]> change = change(jacobian, model.residuals(best), damping);
            double[] tried = best.clone();
            for (int i = 0; change.isPresent() && i < tried.length; i++) {
                tried[i] -= change.get()[i];
            }
            double reached = sum(model.residuals(tried));
            if (reached < sum) {
                boolean done = sum - reached < DONE * sum;
                best = tried;
                sum = reached;
                damping /= 10;
                if (done) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return best;
    }

    static double sum(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** How each residual changes with each parameter: a row a residual. */
    static double[][] jacobian(Model model, double[] parameters) {
        int residuals = model.residuals(parameters).length;
        double[][] jacobian = new double[residuals][parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            double[] more = parameters.clone();
            double[] less = parameters.clone();
            more[i] += DIFFERENCE;
            less[i] -= DIFFERENCE;
            double[] high = model.residuals(more);
            double[] low = model.residuals(less);
            for (int row = 0; row < residuals; row++) {
                jacobian[row][i] = (high[row] - low[row]) / (2 * DIFFERENCE);
            }
        }
        return jacobian;
    }

    /** J'J. */
    static double[][] normal(double[][] jacobian) {
        int n = jacobian[0].length;
        double[][] normal = new double[n][n];
        for (double[] row : jacobian) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    normal[i][k] += row[i] * row[k];
                }
            }
        }
        return normal;
    }

    private static Optional<double[]> change(double[][] jacobian, double[] residuals, double damping) {
        double[][] normal = normal(jacobian);
        double[] gradient = new double[normal.length];
        for (int row = 0; row < residuals.length; row++) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += jacobian[row][i] * residuals[row];
            }
        }
        for (int i = 0; i < normal.length; i++) {
            normal[i][i] *= 1 + damping;
        }
        return LinearSystem.solve(normal, gradient);
    }
}
