package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;

/**
 * Whether and how badly one shape collides with another, looked up by their shift.
 *
 * <p>Both answers are fields over the shift alone, so they are drawn once: {@link ContactMap} and {@link LossGrid}. The
 * loss is interpolated between the grid's nodes: continuous, positive, and the same whether it is asked for as (a, b)
 * or (b, a). Safe for use by several threads.
 */
final class CollisionMap {

    /** Cells of the map of contacts along each side: one takes about 6 kB, and 8 % of its cells are crossed. */
    private static final int CELLS = 64;

    /** Cells of the grid of losses along each side. */
    private static final int LOSS_CELLS = 15;

    private static final double RATIO = (double) LOSS_CELLS / CELLS;
    private static final int STRIDE = LOSS_CELLS + 1;

    private final ContactMap contacts;

    /** The cells of the map, read here without a detour: {@link ContactMap#code}. */
    private final int[] codes;

    private final float[] nodes;
    private final LossGrid grid;
    private final double sign;
    private final double perX;
    private final double perY;
    private final double fromX;
    private final double fromY;

    private CollisionMap(
            ContactMap contacts, LossGrid grid, double sign, double perX, double perY, double fromX, double fromY) {
        this.contacts = contacts;
        this.codes = contacts.codes();
        this.grid = grid;
        this.nodes = grid.nodes();
        this.sign = sign;
        this.perX = perX;
        this.perY = perY;
        this.fromX = fromX;
        this.fromY = fromY;
    }

    /** Of {@code a} shifted against {@code b}. */
    static CollisionMap of(CollisionShape a, CollisionShape b) {
        PairWindow window = PairWindow.of(a, b);
        double perX = CELLS / window.width();
        double perY = CELLS / window.height();
        return new CollisionMap(
                ContactDrawing.draw(a, b, window, CELLS),
                new LossGrid(a, b, window, LOSS_CELLS),
                1,
                perX,
                perY,
                -window.left() * perX,
                -window.low() * perY);
    }

    /** The same map asked with the opposite shift. */
    CollisionMap reversed() {
        return new CollisionMap(contacts, grid, -sign, -perX, -perY, fromX, fromY);
    }

    /**
     * 0 when the shapes are free of each other, their loss when they collide, not a number when only the outline test
     * can decide. The boxes must meet.
     */
    double lossAtOnce(double dx, double dy) {
        double u = dx * perX + fromX;
        double v = dy * perY + fromY;
        int contact = ContactMap.code(codes, (int) u, (int) v, CELLS / ContactMap.BLOCK);
        if (contact == ContactMap.COLLIDING) {
            return interpolated(u * RATIO, v * RATIO);
        }
        return contact == ContactMap.FREE ? 0 : Double.NaN;
    }

    /** The same after an outline test; not a number before it. */
    double lossLearnt(double dx, double dy) {
        double u = dx * perX + fromX;
        double v = dy * perY + fromY;
        int contact = contacts.learnt((int) u, (int) v, sign * dx, sign * dy);
        if (contact == ContactMap.COLLIDING) {
            return interpolated(u * RATIO, v * RATIO);
        }
        return contact == ContactMap.FREE ? 0 : Double.NaN;
    }

    /** Stores the result of the outline test; the loss if the shapes collide, else 0. */
    double lossWhen(boolean collides, double dx, double dy) {
        double u = dx * perX + fromX;
        double v = dy * perY + fromY;
        contacts.learn((int) u, (int) v, sign * dx, sign * dy, collides);
        return collides ? interpolated(u * RATIO, v * RATIO) : 0;
    }

    /** At a place counted in cells of the grid. */
    private double interpolated(double u, double v) {
        int column = (int) u;
        int row = (int) v;
        double loss = between(row * STRIDE + column, u - column, v - row);
        if (loss != loss) {
            grid.fill(row);
            loss = between(row * STRIDE + column, u - column, v - row);
        }
        return loss;
    }

    private double between(int node, double shareX, double shareY) {
        double low = nodes[node] + (nodes[node + 1] - nodes[node]) * shareX;
        double high = nodes[node + STRIDE] + (nodes[node + STRIDE + 1] - nodes[node + STRIDE]) * shareX;
        return low + (high - low) * shareY;
    }
}
