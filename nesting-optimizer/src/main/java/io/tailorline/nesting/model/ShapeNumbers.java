package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers shapes, equal ones alike: twenty suits of one size have the shapes of one. */
final class ShapeNumbers {

    private final Map<Outlines, CollisionShape> known = new HashMap<>();
    private final List<CollisionShape> shapes = new ArrayList<>();

    private record Outlines(Ring own, Ring widened) {}

    /** The shape with its number, or the one that is equal to it and has one. */
    CollisionShape number(CollisionShape shape) {
        return known.computeIfAbsent(new Outlines(shape.trueOutline(), shape.outline()), any -> {
            CollisionShape numbered = shape.numbered(shapes.size());
            shapes.add(numbered);
            return numbered;
        });
    }

    /** In the order of their numbers. */
    List<CollisionShape> shapes() {
        return shapes;
    }
}
