package io.tailorline.pattern.io.dxf;

import java.util.List;

/** A named block: one piece in one size. */
record DxfBlock(String name, List<DxfEntity> entities) {

    DxfBlock {
        entities = List.copyOf(entities);
    }

    List<DxfEntity> on(int layer, String type) {
        return entities.stream()
                .filter(entity -> entity.layer() == layer && entity.is(type))
                .toList();
    }

    DxfTexts texts() {
        return DxfTexts.of(entities);
    }
}
