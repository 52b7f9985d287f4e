package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;

/** Whether a shape at a place overlaps or touches any of the placed shapes. Belongs to one thread. */
public final class CollisionDetector {

    private final PlacedShapes placedShapes;
    private final ShapePair pair = new ShapePair();
    private final int[] near;

    public CollisionDetector(PlacedShapes placedShapes) {
        this.placedShapes = placedShapes;
        this.near = new int[placedShapes.slots()];
    }

    /**
     * @param except slot to leave out, or -1
     * @param end slots from here on are left out too
     */
    public boolean collides(CollisionShape shape, double tx, double ty, int except, int end) {
        int n = placedShapes.neighbours(shape, tx, ty, except, end, near);
        for (int k = 0; k < n; k++) {
            int slot = near[k];
            if (ShapePair.polesOverlap(
                    shape, placedShapes.shape(slot), tx - placedShapes.x(slot), ty - placedShapes.y(slot))) {
                return true;
            }
        }
        for (int k = 0; k < n; k++) {
            int slot = near[k];
            if (pair.outlinesOverlap(
                    shape, placedShapes.shape(slot), tx - placedShapes.x(slot), ty - placedShapes.y(slot))) {
                return true;
            }
        }
        return false;
    }
}
