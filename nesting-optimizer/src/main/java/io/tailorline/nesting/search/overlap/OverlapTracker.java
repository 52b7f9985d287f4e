package io.tailorline.nesting.search.overlap;

import io.tailorline.nesting.collision.CollisionMaps;
import io.tailorline.nesting.collision.PlacedShapes;
import io.tailorline.nesting.collision.ShapePair;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import java.util.Arrays;

/**
 * How badly every pair of parts, every part and flaw, and every part and the strip's border collide, and their weights:
 * guided local search.
 *
 * <p>The weight of a pair that stays in collision grows by 1.2 to 2.0 after each iteration, the worst most; that of a
 * free pair falls by 5 % towards 1 (values: Gardeyn and Wauters, arXiv 2509.13329). A part that is stuck thus becomes
 * so expensive that it leaves. Row {@code i} belongs to part {@code i}; the table of parts is symmetric. Only
 * collisions and raised weights are ever visited, so that the cost does not grow with the square of the parts. Of one
 * thread.
 */
public final class OverlapTracker {

    private static final double RAISE_LEAST = 1.2;
    private static final double RAISE_MOST = 2.0;
    private static final double SINK = 0.95;

    /** Rounding that a part may reach over the border, as a share of the strip's height. */
    private static final double BORDER_SLACK = 1e-9;

    private final int parts;
    private final int columns;
    private final LossRows losses;
    private final double[] weight;

    /** Where {@link #weight} is above 1, each pair once, and how many these are. */
    private int[] raised = new int[64];

    private int raisedCount;
    private final ShapePair pair = new ShapePair();
    private final CollisionMaps maps;
    private final int[] near;

    /** The last column of every row is the border. */
    public OverlapTracker(Layout layout) {
        maps = layout.problem().maps();
        parts = layout.copies();
        columns = layout.placedShapes().slots() + 1;
        losses = new LossRows(parts);
        weight = new double[parts * columns];
        Arrays.fill(weight, 1);
        near = new int[columns];
    }

    public void copyFrom(OverlapTracker other) {
        losses.copyFrom(other.losses);
        forgetWeights();
        raised = raised.length < other.raisedCount ? new int[other.raised.length] : raised;
        raisedCount = other.raisedCount;
        System.arraycopy(other.raised, 0, raised, 0, raisedCount);
        for (int m = 0; m < raisedCount; m++) {
            setWeight(raised[m], other.weight[raised[m]]);
        }
    }

    public void forgetWeights() {
        for (int m = 0; m < raisedCount; m++) {
            setWeight(raised[m], 1);
        }
        raisedCount = 0;
    }

    /** Of both halves of the table. */
    private void setWeight(int place, double value) {
        int i = place / columns;
        int k = place % columns;
        weight[place] = value;
        if (k < parts) {
            weight[k * columns + i] = value;
        }
    }

    public static double borderSlack(Layout layout) {
        return BORDER_SLACK * layout.problem().instance().height();
    }

    /** Reads all losses off a layout. */
    public void measure(Layout layout) {
        for (int i = 0; i < parts; i++) {
            measure(layout, i);
        }
    }

    /** Reads the losses of one part off a layout, after it has moved. */
    public void measure(Layout layout, int i) {
        PlacedShapes placedShapes = layout.placedShapes();
        PackingProblem problem = layout.problem();
        CollisionShape shape = placedShapes.shape(i);
        boolean fixed = problem.isFixed(i);
        losses.clear(i);
        int n = placedShapes.neighbours(shape, placedShapes.x(i), placedShapes.y(i), i, problem.hindrances(i), near);
        for (int m = 0; m < n; m++) {
            int k = near[m];
            if (fixed && (k >= parts || problem.areTied(i, k))) {
                continue;
            }
            double dx = placedShapes.x(i) - placedShapes.x(k);
            double dy = placedShapes.y(i) - placedShapes.y(k);
            add(i, k, maps.loss(shape, placedShapes.shape(k), dx, dy, pair));
        }
        for (int k : problem.companions(i)) {
            if (!problem.areTied(i, k)) {
                add(i, k, ProximityLoss.loss(layout, i, shape, placedShapes.x(i), k));
            }
        }
        if (!fixed) {
            double height = problem.instance().height();
            add(
                    i,
                    columns - 1,
                    OverlapProxy.outside(
                            shape,
                            placedShapes.x(i),
                            placedShapes.y(i),
                            problem.begin(),
                            layout.length(),
                            height,
                            borderSlack(layout)));
        }
    }

    private void add(int i, int k, double loss) {
        if (loss > 0) {
            losses.add(i, k, loss);
        }
    }

    double weight(int i, int k) {
        return weight[i * columns + k];
    }

    double borderWeight(int i) {
        return weight[i * columns + columns - 1];
    }

    public boolean collides(int i) {
        return losses.count(i) > 0;
    }

    /** Every loss once. */
    public double total() {
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            for (int at = 0; at < losses.count(i); at++) {
                sum += losses.column(i, at) > i ? losses.loss(i, at) : 0;
            }
        }
        return sum;
    }

    public double weightedTotal() {
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            for (int at = 0; at < losses.count(i); at++) {
                int k = losses.column(i, at);
                sum += k > i ? losses.loss(i, at) * weight[i * columns + k] : 0;
            }
        }
        return sum;
    }

    /** Raises the weights of collisions, lowers the others. */
    public void reweigh() {
        double worst = worstAfterListing();
        int kept = 0;
        for (int m = 0; m < raisedCount; m++) {
            int place = raised[m];
            double loss = losses.find(place / columns, place % columns);
            double now = loss > 0
                    ? weight[place] * (RAISE_LEAST + (RAISE_MOST - RAISE_LEAST) * loss / worst)
                    : Math.max(1, SINK * weight[place]);
            setWeight(place, now);
            raised[kept] = place;
            kept += now > 1 ? 1 : 0;
        }
        raisedCount = kept;
    }

    /** Lists the collisions whose weight was not raised before; returns the greatest loss. */
    private double worstAfterListing() {
        double worst = 0;
        for (int i = 0; i < parts; i++) {
            for (int at = 0; at < losses.count(i); at++) {
                int k = losses.column(i, at);
                worst = Math.max(worst, losses.loss(i, at));
                if (k > i && weight[i * columns + k] == 1) {
                    if (raisedCount == raised.length) {
                        raised = Arrays.copyOf(raised, 2 * raisedCount);
                    }
                    raised[raisedCount++] = i * columns + k;
                }
            }
        }
        return worst;
    }
}
