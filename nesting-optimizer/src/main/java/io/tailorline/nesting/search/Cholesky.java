package io.tailorline.nesting.search;

/**
 * Solves symmetric positive definite equations by {@code L * transposed(L)}: Golub and Van Loan, Matrix Computations,
 * 4.2.
 */
final class Cholesky {

    private Cholesky() {}

    /**
     * @param matrix overwritten
     * @param right overwritten by the solution
     */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = matrix[i][k];
                for (int m = 0; m < k; m++) {
                    sum -= matrix[i][m] * matrix[k][m];
                }
                matrix[i][k] = i == k ? Math.sqrt(sum) : sum / matrix[k][k];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < i; m++) {
                right[i] -= matrix[i][m] * right[m];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int m = i + 1; m < n; m++) {
                right[i] -= matrix[m][i] * right[m];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
