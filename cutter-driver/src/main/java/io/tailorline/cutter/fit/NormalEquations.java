package io.tailorline.cutter.fit;

/**
 * The normal equations of a least-squares problem in few unknowns, solved by Cholesky's decomposition; see Golub and Van Loan,
 * <em>Matrix Computations</em> (4th ed. 2013), algorithm 4.2.1 and section 5.3. Small enough to do without a library.
 */
final class NormalEquations {

    private final int size;
    private final double[][] matrix;
    private final double[] right;

    /**
     * @param rows derivatives, one row an observation
     * @param residuals observed less predicted
     */
    NormalEquations(double[][] rows, double[] residuals) {
        size = rows[0].length;
        matrix = new double[size][size];
        right = new double[size];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < size; i++) {
                right[i] += rows[row][i] * residuals[row];
                for (int j = 0; j < size; j++) {
                    matrix[i][j] += rows[row][i] * rows[row][j];
                }
            }
        }
    }

    /** The step to the least squares; {@code damping} (Levenberg and Marquardt) shortens it, 0 leaves it. */
    double[] step(double damping) {
        return solve(damped(damping), right);
    }

    /** Diagonal of the inverse: variance of each unknown for observations of variance 1; infinite when it is not determined. */
    double[] variances() {
        double[][] whole = damped(0);
        double[] variances = new double[size];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            double variance = solve(whole, unit)[i];
            variances[i] = variance > 0 ? variance : Double.POSITIVE_INFINITY;
        }
        return variances;
    }

    private double[][] damped(double damping) {
        double[][] damped = new double[size][size];
        for (int i = 0; i < size; i++) {
            damped[i] = matrix[i].clone();
            damped[i][i] *= 1 + damping;
        }
        return damped;
    }

    /** Not a number where the matrix has no inverse. */
    private double[] solve(double[][] whole, double[] values) {
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = whole[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
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
