package io.tailorline.cutter.leastsquares;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The normal equations A'A x = A'b of a least-squares problem in few unknowns, each column of A scaled to length 1,
 * solved by a Cholesky decomposition.
 */
public final class NormalEquations {

    /** A pivot below this is rounding error: the unknown is not determined apart from the others. */
    private static final double SINGULAR = 1e-13;

    private final RealVector scale;
    private final RealMatrix matrix;
    private final RealVector right;

    /**
     * @param rows derivatives, one row an observation
     * @param values of the observations, as many as rows
     */
    public NormalEquations(double[][] rows, double[] values) {
        RealMatrix plain = new Array2DRowRealMatrix(rows, false);
        scale = new ArrayRealVector(plain.getColumnDimension());
        for (int i = 0; i < scale.getDimension(); i++) {
            scale.setEntry(i, 1 / plain.getColumnVector(i).getNorm());
        }
        RealMatrix scaled = plain.multiply(MatrixUtils.createRealDiagonalMatrix(scale.toArray()));
        matrix = scaled.transposeMultiply(scaled);
        right = new ArrayRealVector(scaled.preMultiply(values));
    }

    /** The unknowns; empty when the observations do not determine them. */
    public Optional<double[]> solution() {
        return step(0);
    }

    /** The same, shortened by {@code damping} (Levenberg and Marquardt), 0 and more. */
    public Optional<double[]> step(double damping) {
        return solver(damping)
                .map(solver -> solver.solve(right).ebeMultiply(scale).toArray());
    }

    /**
     * The variance of a combination of the unknowns for observations of variance 1; infinite when they are not
     * determined.
     *
     * @param weights of each unknown
     */
    public double variance(double[] weights) {
        RealVector scaled = new ArrayRealVector(weights).ebeMultiply(scale);
        return solver(0).map(solver -> scaled.dotProduct(solver.solve(scaled))).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<DecompositionSolver> solver(double damping) {
        if (!Double.isFinite(scale.getL1Norm()) || right.isNaN()) {
            return Optional.empty();
        }
        RealMatrix damped = matrix.add(
                MatrixUtils.createRealIdentityMatrix(right.getDimension()).scalarMultiply(damping));
        try {
            return Optional.of(new CholeskyDecomposition(
                            damped, CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD, SINGULAR * (1 + damping))
                    .getSolver());
        } catch (MathIllegalArgumentException notPositiveDefinite) {
            return Optional.empty();
        }
    }
}
