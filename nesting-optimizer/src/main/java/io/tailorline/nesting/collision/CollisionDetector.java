package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;

/** Whether a shape at a place overlaps or touches anything on a board. Belongs to one thread. */
public final class CollisionDetector {

    private final PlacedShapes board;
    private final ShapePair pair = new ShapePair();
    private final int[] near;

    public CollisionDetector(PlacedShapes board) {
        this.board = board;
        this.near = new int[board.slots()];
    }

    /**
     * @param except slot to leave out, or -1
     * @param end slots from here on are left out too
     */
    public boolean collides(CollisionShape shape, double tx, double ty, int except, int end) {
        int n = board.neighbours(shape, tx, ty, except, end, near);
        for (int k = 0; k < n; k++) {
            int slot = near[k];
            if (ShapePair.polesOverlap(shape, board.shape(slot), tx - board.x(slot), ty - board.y(slot))) {
                return true;
            }
        }
        for (int k = 0; k < n; k++) {
            int slot = near[k];
            if (pair.outlinesOverlap(shape, board.shape(slot), tx - board.x(slot), ty - board.y(slot))) {
                return true;
            }
        }
        return false;
    }
}
