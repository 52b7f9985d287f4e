package io.tailorline.cutter.leastsquares;

import java.util.Optional;

/**
 * The normal equations A'A x = A'b of a least-squares problem in few unknowns, solved by Cholesky's decomposition; see
 * Golub and Van Loan, <em>Matrix Computations</em> (4th ed. 2013), algorithm 4.2.1 and section 5.3.
 */
public final class NormalEquations {

    /**
     * A pivot that is less than this part of its diagonal is none: the unknown is not determined apart from the others.
     */
    private static final double NOTHING = 1e-13;

    private final int size;
    private final double[][] matrix;
    private final double[] right;

    /**
     * @param rows derivatives, one row an observation
     * @param values of the observations, as many as rows
     */
    public NormalEquations(double[][] rows, double[] values) {
        size = rows[0].length;
        matrix = new double[size][size];
        right = new double[size];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < size; i++) {
                right[i] += rows[row][i] * values[row];
                for (int j = 0; j < size; j++) {
                    matrix[i][j] += rows[row][i] * rows[row][j];
                }
            }
        }
    }

    /** The unknowns; empty when the observations do not determine them. */
    public Optional<double[]> solution() {
        return step(0);
    }

    /** The same, shortened by {@code damping} (Levenberg and Marquardt), 0 and more. */
    public Optional<double[]> step(double damping) {
        return factor(damping).map(lower -> solve(lower, right));
    }

    /**
     * The variance of a combination of the unknowns for observations of variance 1; infinite when they are not
     * determined.
     *
     * @param weights of each unknown
     */
    public double variance(double[] weights) {
        Optional<double[][]> factor = factor(0);
        if (factor.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double[] solved = solve(factor.get(), weights);
        double variance = 0;
        for (int i = 0; i < size; i++) {
            variance += weights[i] * solved[i];
        }
        return variance;
    }

    /** The lower triangle of which the damped matrix is the square; empty when it has none. */
    private Optional<double[][]> factor(double damping) {
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                lower[i][j] = rest(lower, i, j, matrix[i][j]) / lower[j][j];
            }
            double diagonal = matrix[i][i] * (1 + damping);
            double rest = rest(lower, i, i, diagonal);
            if (!(rest > NOTHING * diagonal)) {
                return Optional.empty();
            }
            lower[i][i] = StrictMath.sqrt(rest);
        }
        return Optional.of(lower);
    }

    private static double rest(double[][] lower, int i, int j, double whole) {
        double rest = whole;
        for (int k = 0; k < j; k++) {
            rest -= lower[i][k] * lower[j][k];
        }
        return rest;
    }

    private double[] solve(double[][] lower, double[] values) {
        double[] solution = values.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
