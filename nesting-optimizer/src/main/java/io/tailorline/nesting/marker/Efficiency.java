package io.tailorline.nesting.marker;

import java.util.List;

/** How much of the cloth under a marker becomes pieces. */
public final class Efficiency {

    /** Efficiencies are kept to a millionth. */
    private static final double STEPS = 1e6;

    private Efficiency() {}

    /**
     * Sum of the cut-line areas / (length x usable width), to six places.
     *
     * @param length mm, positive
     */
    public static double of(List<Placement> placements, double length, Fabric fabric) {
        double area = placements.stream()
                .mapToDouble(placement -> placement.cutLine().signedArea())
                .sum();
        return StrictMath.rint(area / (length * fabric.usableWidth()) * STEPS) / STEPS;
    }
}
