package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.RigidTransform;
import java.util.List;

/**
 * The placements of all copies; an immutable snapshot.
 *
 * @param length of strip used: the farthest x of any part or block
 * @param density area of the parts / (length x height), 0 to 1
 */
public record Solution(double length, double density, List<PlacedPart> placed) {

    /**
     * One copy at its place.
     *
     * @param part index into the instance's parts
     */
    public record PlacedPart(int part, RigidTransform transform) {}

    public Solution {
        placed = List.copyOf(placed);
    }

    /** The solution with its length and density read off the outlines. */
    public static Solution of(Instance instance, List<PlacedPart> placed) {
        double length = placed.stream()
                .mapToDouble(copy -> copy.transform()
                        .of(instance.parts().get(copy.part()).room())
                        .maxX())
                .max()
                .orElse(0);
        double density = length > 0 ? instance.partArea() / (length * instance.height()) : 0;
        return new Solution(length, density, placed);
    }
}
