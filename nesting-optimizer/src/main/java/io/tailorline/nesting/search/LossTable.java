package io.tailorline.nesting.search;

import io.tailorline.nesting.collision.Board;
import io.tailorline.nesting.collision.PairFields;
import io.tailorline.nesting.collision.ShapePair;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PreparedInstance;
import java.util.Arrays;

/**
 * How badly every pair of parts, every part and flaw, and every part and the strip's border collide, and how much each of
 * these counts: guided local search.
 *
 * <p>A pair that stays in collision is weighed up by 1.2 to 2.0 after each iteration, the worst most; one that is free
 * sinks back by 5 % towards 1 (values: Gardeyn and Wauters, arXiv 2509.13329). A part that is stuck thus becomes so
 * expensive that it leaves. Row {@code i} belongs to part {@code i}; the table of parts is symmetric. Of one thread.
 */
final class LossTable {

    private static final double RAISE_LEAST = 1.2;
    private static final double RAISE_MOST = 2.0;
    private static final double SINK = 0.95;

    /** Rounding that a part may reach over the border, as a share of the strip's height. */
    private static final double BORDER_SLACK = 1e-9;

    private final int parts;
    private final int columns;
    private final double[] loss;
    private final double[] weight;
    private final ShapePair pair = new ShapePair();
    private final PairFields fields;
    private final int[] near;

    /** The last column of every row is the border. */
    LossTable(Layout layout) {
        fields = layout.prepared().fields();
        parts = layout.copies();
        columns = layout.board().slots() + 1;
        loss = new double[parts * columns];
        weight = new double[parts * columns];
        near = new int[columns];
        forgetWeights();
    }

    void copyFrom(LossTable other) {
        System.arraycopy(other.loss, 0, loss, 0, loss.length);
        System.arraycopy(other.weight, 0, weight, 0, weight.length);
    }

    void forgetWeights() {
        Arrays.fill(weight, 1);
    }

    static double borderSlack(Layout layout) {
        return BORDER_SLACK * layout.prepared().instance().height();
    }

    /** Reads all losses off a layout. */
    void measure(Layout layout) {
        for (int i = 0; i < parts; i++) {
            measure(layout, i);
        }
    }

    /** Reads the losses of one part off a layout, after it has moved. */
    void measure(Layout layout, int i) {
        Board board = layout.board();
        PreparedInstance prepared = layout.prepared();
        CollisionShape shape = board.shape(i);
        boolean fixed = prepared.isFixed(i);
        for (int k = 0; k < columns; k++) {
            set(i, k, 0);
        }
        int n = board.neighbours(shape, board.x(i), board.y(i), i, prepared.hindrances(i), near);
        for (int m = 0; m < n; m++) {
            int k = near[m];
            if (fixed && (k >= parts || prepared.isFixed(k))) {
                continue;
            }
            double dx = board.x(i) - board.x(k);
            double dy = board.y(i) - board.y(k);
            set(i, k, fields.loss(shape, board.shape(k), dx, dy, pair));
        }
        for (int k : prepared.companions(i)) {
            if (!(fixed && prepared.isFixed(k))) {
                set(i, k, loss[i * columns + k] + Closeness.loss(layout, i, shape, board.x(i), k));
            }
        }
        loss[i * columns + columns - 1] = fixed
                ? 0
                : OverlapProxy.outside(
                        shape,
                        board.x(i),
                        board.y(i),
                        layout.length(),
                        prepared.instance().height(),
                        borderSlack(layout));
    }

    private void set(int i, int k, double value) {
        loss[i * columns + k] = value;
        if (k < parts) {
            loss[k * columns + i] = value;
        }
    }

    double weight(int i, int k) {
        return weight[i * columns + k];
    }

    double borderWeight(int i) {
        return weight[i * columns + columns - 1];
    }

    boolean collides(int i) {
        for (int k = i * columns; k < (i + 1) * columns; k++) {
            if (loss[k] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Every loss once. */
    double total() {
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            for (int k = i + 1; k < columns; k++) {
                sum += loss[i * columns + k];
            }
        }
        return sum;
    }

    double weightedTotal() {
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            for (int k = i + 1; k < columns; k++) {
                sum += loss[i * columns + k] * weight[i * columns + k];
            }
        }
        return sum;
    }

    /** Raises what collides, lets sink what does not. */
    void reweigh() {
        double worst = 0;
        for (double value : loss) {
            worst = Math.max(worst, value);
        }
        for (int k = 0; k < loss.length; k++) {
            weight[k] = loss[k] > 0
                    ? weight[k] * (RAISE_LEAST + (RAISE_MOST - RAISE_LEAST) * loss[k] / worst)
                    : Math.max(1, SINK * weight[k]);
        }
    }
}
