package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** A named block: one piece in one size. */
record DxfBlock(String name, List<DxfEntity> entities) {

    /** A mark nearer than this to the fold line lies on it, mm. */
    private static final double ON_FOLD = 0.05;

    DxfBlock {
        entities = List.copyOf(entities);
    }

    List<DxfEntity> on(int layer, String type) {
        return entities.stream()
                .filter(entity -> entity.layer() == layer && entity.is(type))
                .toList();
    }

    /**
     * With the marks of a half piece repeated on its other half: notches, drill holes and drawn lines that do not lie
     * on the fold.
     *
     * @param along direction of the fold line, length 1
     * @param mm one unit of the file in mm
     */
    DxfBlock unfolded(Point from, Point along, double mm) {
        List<DxfEntity> both = new ArrayList<>(entities);
        for (DxfEntity entity : entities) {
            boolean isMark = DxfLayer.isNotch(entity.layer())
                    || entity.layer() == DxfLayer.DRILL
                    || entity.layer() == DxfLayer.INTERNAL
                    || entity.layer() == DxfLayer.CUT_OUT;
            boolean isAside = !entity.points().isEmpty()
                    && entity.points().stream()
                            .anyMatch(point -> StrictMath.abs(point.minus(from).cross(along)) > ON_FOLD / mm);
            if (isMark && isAside && !entity.is("TEXT")) {
                both.add(entity.mirrored(from, along));
            }
        }
        return new DxfBlock(name, both);
    }

    DxfTexts texts() {
        return DxfTexts.of(entities);
    }
}
