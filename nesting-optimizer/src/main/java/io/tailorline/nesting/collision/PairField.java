package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;

/**
 * Whether and how badly one shape collides with another, looked up by their shift.
 *
 * <p>Both answers are fields over the shift alone, so they are drawn once: {@link ContactMap} and {@link LossGrid}. The
 * loss is interpolated between the grid's nodes: continuous, positive, and the same whether it is asked for as (a, b) or
 * (b, a). Safe for use by several threads.
 */
final class PairField {

    /** Cells of the map of contacts along each side: one takes 1 kB, and 8 % of its cells are open. */
    private static final int CELLS = 64;
    /** Cells of the grid of losses along each side. */
    private static final int LOSS_CELLS = 32;

    private static final double RATIO = (double) LOSS_CELLS / CELLS;
    private static final int STRIDE = LOSS_CELLS + 1;

    private static final Contact[] ANSWERS = {null, Contact.FREE, Contact.COLLIDING, Contact.OPEN};

    private final int[] contacts;
    private final float[] nodes;
    private final LossGrid grid;
    private final double perX;
    private final double perY;
    private final double fromX;
    private final double fromY;

    private PairField(int[] contacts, LossGrid grid, double perX, double perY, double fromX, double fromY) {
        this.contacts = contacts;
        this.grid = grid;
        this.nodes = grid.nodes();
        this.perX = perX;
        this.perY = perY;
        this.fromX = fromX;
        this.fromY = fromY;
    }

    /** Of {@code a} shifted against {@code b}. */
    static PairField of(CollisionShape a, CollisionShape b) {
        PairWindow window = PairWindow.of(a, b);
        double perX = CELLS / window.width();
        double perY = CELLS / window.height();
        return new PairField(
                packed(ContactMap.draw(a, b, window, CELLS)),
                new LossGrid(a, b, window, LOSS_CELLS),
                perX,
                perY,
                -window.left() * perX,
                -window.low() * perY);
    }

    private static int[] packed(byte[] cells) {
        int[] words = new int[cells.length / 16];
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                words[(row >> 2) * (CELLS >> 2) + (column >> 2)] |=
                        cells[row * CELLS + column] << ((row & 3) << 3 | (column & 3) << 1);
            }
        }
        return words;
    }

    /** The same field asked with the opposite shift. */
    PairField reversed() {
        return new PairField(contacts, grid, -perX, -perY, fromX, fromY);
    }

    /** At a shift at which the boxes meet. */
    Contact contact(double dx, double dy) {
        int column = (int) (dx * perX + fromX);
        int row = (int) (dy * perY + fromY);
        int word = contacts[(row >> 2) * (CELLS >> 2) + (column >> 2)];
        return ANSWERS[word >>> ((row & 3) << 3 | (column & 3) << 1) & 3];
    }

    /** How badly the shapes collide, if they do. The boxes must meet. */
    double loss(double dx, double dy) {
        double u = (dx * perX + fromX) * RATIO;
        double v = (dy * perY + fromY) * RATIO;
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
