package io.tailorline.cutter.projection;

import java.util.Optional;

/**
 * A small system of linear equations, solved by elimination with the largest pivot (Golub and Van Loan, Matrix Computations, 3.4).
 */
final class LinearSystem {

    /** A pivot smaller than this part of the largest entry is none. */
    private static final double NOTHING = 1e-13;

    private LinearSystem() {}

    /** x of A x = b; empty when A cannot be undone. */
    static Optional<double[]> solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] m = new double[n][n + 1];
        double largest = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                m[row][column] = a[row][column];
                largest = Math.max(largest, StrictMath.abs(a[row][column]));
            }
            m[row][n] = b[row];
        }
        for (int column = 0; column < n; column++) {
            int pivot = pivot(m, column);
            if (!(StrictMath.abs(m[pivot][column]) > NOTHING * largest)) {
                return Optional.empty();
            }
            double[] swapped = m[pivot];
            m[pivot] = m[column];
            m[column] = swapped;
            eliminate(m, column);
        }
        return Optional.of(substituted(m));
    }

    private static int pivot(double[][] m, int column) {
        int pivot = column;
        for (int row = column + 1; row < m.length; row++) {
            if (StrictMath.abs(m[row][column]) > StrictMath.abs(m[pivot][column])) {
                pivot = row;
            }
        }
        return pivot;
    }

    private static void eliminate(double[][] m, int column) {
        for (int row = column + 1; row < m.length; row++) {
            double factor = m[row][column] / m[column][column];
            for (int k = column; k <= m.length; k++) {
                m[row][k] -= factor * m[column][k];
            }
        }
    }

    private static double[] substituted(double[][] m) {
        int n = m.length;
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = m[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= m[row][k] * x[k];
            }
            x[row] = sum / m[row][row];
        }
        return x;
    }
}
