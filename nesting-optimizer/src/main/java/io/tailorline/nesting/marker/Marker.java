package io.tailorline.nesting.marker;

import java.util.List;

/**
 * A finished lay: every piece of the request once, none on another, all on the cloth.
 *
 * @param length cloth used along the warp, mm
 * @param efficiency sum of cut-line areas / (length x usable width), 0 to 1
 * @param rules it was laid by
 */
public record Marker(Fabric fabric, double length, double efficiency, List<Placement> placements, LayRules rules) {

    public Marker {
        placements = List.copyOf(placements);
    }

    /** A marker laid without rules of the shop. */
    public Marker(Fabric fabric, double length, double efficiency, List<Placement> placements) {
        this(fabric, length, efficiency, placements, LayRules.none());
    }
}
