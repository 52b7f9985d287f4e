package io.tailorline.nesting.model;

import io.tailorline.nesting.collision.CollisionMaps;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The parts of an instance that lie in a window of its strip, one to a copy. Where the whole has too many shapes for
 * their collisions to be looked up, those of the window are numbered anew, for of these there are few.
 */
final class WindowOfInstance {

    private final Instance instance;
    private final OrientedShapes[] oriented;
    private final CollisionMaps maps;
    private final List<InitialCopy> initialCopies = new ArrayList<>();

    WindowOfInstance(PackingProblem strip, StripWindow window, Layout places) {
        List<Part> parts = new ArrayList<>();
        for (int slot : window.slots()) {
            Part part = strip.instance().parts().get(strip.part(slot));
            parts.add(new Part(part.id(), part.outline(), part.orientations(), 1, part.rules()));
        }
        Instance whole = strip.instance();
        instance = new Instance(
                whole.name(), whole.height(), parts, whole.flaws(), whole.gap(), whole.bundles(), List.of());
        OrientedShapes[] own = window.slots().stream().map(strip::shapes).toArray(OrientedShapes[]::new);
        if (strip.maps().areDrawn()) {
            oriented = own;
            maps = strip.maps();
        } else {
            Map<Integer, CollisionShape> few = new HashMap<>();
            List<CollisionShape> shapes = new ArrayList<>();
            oriented = IntStream.range(0, own.length)
                    .mapToObj(i -> own[i].renumbered(shape -> few.computeIfAbsent(shape.number(), number -> {
                        shapes.add(shape);
                        return shape.numbered(shapes.size() - 1);
                    })))
                    .toArray(OrientedShapes[]::new);
            maps = strip.maps().among(shapes);
        }
        for (int i = 0; i < window.slots().size(); i++) {
            int slot = window.slots().get(i);
            if (places.shape(slot) != null) {
                initialCopies.add(new InitialCopy(
                        i,
                        places.orientation(slot),
                        places.x(slot),
                        places.y(slot),
                        window.roles().get(i) != StripWindow.Role.MOVES));
            }
        }
    }

    Instance instance() {
        return instance;
    }

    OrientedShapes[] oriented() {
        return oriented;
    }

    CollisionMaps maps() {
        return maps;
    }

    List<InitialCopy> initialCopies() {
        return List.copyOf(initialCopies);
    }
}
