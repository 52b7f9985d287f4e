package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Poles;
import java.util.Arrays;

/**
 * {@link PairLoss} at the nodes of a square grid over all shifts of one shape against another, computed row by row when
 * first asked for.
 *
 * <p>Safe for use by several threads without a lock: a node is either not a number or its value, which depends on
 * nothing but the shapes, so that two threads that fill the same row write the same. The loops run over plain float
 * arrays without a branch so that the compiler turns them into vector instructions. Single precision, no fused or
 * reordered arithmetic: the same on every machine.
 */
final class LossGrid {

    /** Rows are padded to a multiple of the floats in the widest vector register. */
    private static final int LANES = 16;

    private final CollisionShape a;
    private final CollisionShape b;
    private final PairWindow window;
    private final int stride;
    private final float[] nodes;

    /** @param size cells along each side */
    LossGrid(CollisionShape a, CollisionShape b, PairWindow window, int size) {
        this.a = a;
        this.b = b;
        this.window = window;
        this.stride = size + 1;
        this.nodes = new float[stride * stride];
        Arrays.fill(nodes, Float.NaN);
    }

    float[] nodes() {
        return nodes;
    }

    /**
     * Computes the nodes of a row of cells: of the two rows of nodes below and above it what is not there yet, each
     * whole, since another thread may have filled it in part.
     */
    void fill(int row) {
        fillUnlessThere(row);
        fillUnlessThere(row + 1);
    }

    private void fillUnlessThere(int row) {
        boolean isThere = true;
        for (int i = row * stride; i < (row + 1) * stride; i++) {
            isThere &= nodes[i] == nodes[i];
        }
        if (!isThere) {
            fillNodes(row);
        }
    }

    private void fillNodes(int row) {
        Poles p = a.poles();
        Poles q = b.poles();
        int padded = (stride + LANES - 1) / LANES * LANES;
        float[] x = new float[padded];
        float[] sum = new float[padded];
        for (int i = 0; i < stride; i++) {
            x[i] = (float) (window.width() * i / (stride - 1));
        }
        double y = window.low() + window.height() * row / (stride - 1);
        float eps = (float) PairLoss.eps(a, b);
        for (int i = 0; i < p.size(); i++) {
            for (int k = 0; k < q.size(); k++) {
                double ey = q.ys()[k] - p.ys()[i] - y;
                double r = p.radii()[i];
                double s = q.radii()[k];
                double ex = q.xs()[k] - p.xs()[i] - window.left();
                add(sum, x, (float) ex, (float) (ey * ey), (float) (r + s), eps, (float) Math.min(r, s));
            }
        }
        double bulk = a.bulk() * b.bulk();
        for (int i = 0; i < stride; i++) {
            nodes[row * stride + i] = (float) (Math.sqrt(Math.PI * sum[i] + (double) eps * eps) * bulk);
        }
    }

    /**
     * With t = depth - eps, the deep part is max(t, 0) and the hyperbola's min(t, 0), by way of |t|, which is exact.
     */
    private static void add(float[] sum, float[] x, float at, float square, float reach, float eps, float weight) {
        float epsSquared = eps * eps;
        float above = reach - eps;
        for (int i = 0; i < sum.length; i++) {
            float ex = at - x[i];
            float t = above - (float) Math.sqrt(ex * ex + square);
            float size = Math.abs(t);
            sum[i] += (0.5f * (t + size) + epsSquared / (eps - 0.5f * (t - size))) * weight;
        }
    }
}
