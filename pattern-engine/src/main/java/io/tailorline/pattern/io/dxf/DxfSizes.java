package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the pieces of a file tell of its unit, in the unit of the file.
 *
 * @param longest longer side of the largest piece
 * @param notchDepth the deepest notch; 0 where none has a depth
 * @param allowance the narrowest seam allowance; 0 where there is none
 * @param expected longer side of the piece that the file is to hold, mm
 */
record DxfSizes(double longest, double notchDepth, double allowance, OptionalDouble expected) {

    static DxfSizes of(List<DxfBlock> blocks, OptionalDouble expected) {
        double longest = 0;
        double deepest = 0;
        double narrowest = Double.POSITIVE_INFINITY;
        for (DxfBlock block : blocks) {
            List<Point> cut = points(block, DxfLayer.BOUNDARY);
            List<Point> sewn = points(block, DxfLayer.SEWING);
            if (!cut.isEmpty()) {
                Box box = Box.around(cut);
                longest = StrictMath.max(longest, StrictMath.max(box.width(), box.height()));
                narrowest = StrictMath.min(narrowest, sewn.isEmpty() ? narrowest : between(box, Box.around(sewn)));
            }
            for (DxfEntity entity : block.entities()) {
                boolean isNotch = DxfLayer.isNotch(entity.layer()) && entity.is("POINT");
                deepest = StrictMath.max(
                        deepest, isNotch ? StrictMath.abs(entity.number(30).orElse(0.0)) : 0);
            }
        }
        return new DxfSizes(longest, deepest, Double.isFinite(narrowest) ? narrowest : 0, expected);
    }

    /** The narrowest margin of one box round another. */
    private static double between(Box outer, Box inner) {
        return StrictMath.max(
                0,
                StrictMath.min(
                        StrictMath.min(inner.minX() - outer.minX(), outer.maxX() - inner.maxX()),
                        StrictMath.min(inner.minY() - outer.minY(), outer.maxY() - inner.maxY())));
    }

    private static List<Point> points(DxfBlock block, int layer) {
        List<Point> points = new ArrayList<>();
        block.on(layer, "POLYLINE").forEach(line -> points.addAll(line.points()));
        return points;
    }
}
