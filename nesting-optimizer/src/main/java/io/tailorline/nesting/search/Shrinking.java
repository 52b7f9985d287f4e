package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Layout;

/**
 * Cuts a slice out of a layout: all parts right of a line move left, which makes many small overlaps along the line
 * instead of a few big ones at the end of the strip.
 */
final class Shrinking {

    private Shrinking() {}

    /** @param splitX where the slice is taken out */
    static void shrink(Layout layout, double newLength, double splitX) {
        double delta = layout.length() - newLength;
        for (int slot = 0; slot < layout.copies(); slot++) {
            Ring outline = layout.shape(slot).trueOutline();
            double middle = (outline.minX() + outline.maxX()) / 2 + layout.x(slot);
            if (middle > splitX && !layout.problem().isFixed(slot)) {
                int orientation = layout.orientation(slot);
                double x = layout.along().nearest(slot, orientation, layout.x(slot) - delta);
                layout.move(slot, orientation, x, layout.y(slot));
            }
        }
        layout.setLength(newLength);
    }
}
