package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.Outline;
import java.util.List;

/**
 * Parts to lay on a strip of fixed height so that as little of its length as possible is used.
 *
 * @param height of the strip, along y, positive
 * @param flaws regions that no part may cover, at their place on the strip
 * @param gap least distance between two parts and between a part and a flaw, not negative; the border may be touched
 */
public record Instance(String name, double height, List<Part> parts, List<Outline> flaws, double gap) {

    public Instance {
        parts = List.copyOf(parts);
        flaws = List.copyOf(flaws);
        if (!(height > 0) || !(gap >= 0)) {
            throw new IllegalArgumentException(
                    "Strip height (%s) must be positive and gap (%s) not negative.".formatted(height, gap));
        }
    }

    /** A plain strip, parts may touch. */
    public static Instance of(String name, double height, List<Part> parts) {
        return new Instance(name, height, parts, List.of(), 0);
    }

    /** Sum of the areas of all demanded copies. */
    public double partArea() {
        return parts.stream()
                .mapToDouble(part -> part.outline().area() * part.demand())
                .sum();
    }

    /** Number of copies to place. */
    public int copies() {
        return parts.stream().mapToInt(Part::demand).sum();
    }
}
