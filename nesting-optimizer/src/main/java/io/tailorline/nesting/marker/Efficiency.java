package io.tailorline.nesting.marker;

import io.tailorline.nesting.cloth.Fabric;
import java.util.List;

/** The cloth efficiency of a marker. */
public final class Efficiency {

    /** Efficiencies are stored to a millionth. */
    private static final double STEPS = 1e6;

    private Efficiency() {}

    /**
     * Sum of the cut-line areas of all needed copies / (length x usable width), to six places. Cloth in two plies
     * counts with both: the usable width is that of the cloth opened out.
     *
     * @param length mm, positive
     */
    public static double of(List<Placement> placements, double length, Fabric fabric) {
        double area = placements.stream().mapToDouble(Efficiency::area).sum();
        return StrictMath.rint(area / (length * fabric.usableWidth()) * STEPS) / STEPS;
    }

    /** Area of all needed copies, mm2. */
    static double area(Placement placement) {
        double cut = placement.cutLine().signedArea();
        return placement.onFold() ? 2 * cut : cut * placement.wanted().size();
    }
}
