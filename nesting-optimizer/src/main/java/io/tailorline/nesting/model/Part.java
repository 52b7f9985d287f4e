package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.Outline;
import java.util.List;

/**
 * Something to be placed, and how often.
 *
 * @param id as the instance numbers it
 * @param outline about its own origin, which turns leave where it is
 * @param orientations degrees it may be turned by, at least one
 * @param demand copies wanted, at least one
 */
public record Part(int id, Outline outline, List<Double> orientations, int demand) {

    public Part {
        orientations = List.copyOf(orientations);
        if (orientations.isEmpty()) {
            throw new IllegalArgumentException("Part %d may not be turned any way; expected 0 at least.".formatted(id));
        }
        if (demand < 1) {
            throw new IllegalArgumentException("Demand (%d) of part %d must be at least 1.".formatted(demand, id));
        }
    }
}
