package io.tailorline.nesting.marker;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.BundleRef;
import java.util.List;

/**
 * A marker: every piece of the request once, none overlapping another, all on the cloth.
 *
 * @param length cloth used along the warp, mm
 * @param efficiency sum of cut-line areas / (length x usable width), 0 to 1
 * @param rules it was made by
 * @param leftOut bundles of its orders that are not in it, because they did not fit or lie on another roll
 */
public record Marker(
        Fabric fabric,
        double length,
        double efficiency,
        List<Placement> placements,
        MarkerRules rules,
        List<BundleRef> leftOut) {

    public Marker {
        placements = List.copyOf(placements);
        leftOut = List.copyOf(leftOut);
    }

    /** A marker of all pieces. */
    public Marker(Fabric fabric, double length, double efficiency, List<Placement> placements, MarkerRules rules) {
        this(fabric, length, efficiency, placements, rules, List.of());
    }

    /** The same marker with the bundles that are not in it. */
    public Marker without(List<BundleRef> bundles) {
        return new Marker(fabric, length, efficiency, placements, rules, bundles);
    }

    /** The same placements, on this cloth. */
    public Marker on(Fabric cloth) {
        return new Marker(cloth, length, efficiency, placements, rules, leftOut);
    }

    /** A marker made without rules of the shop. */
    public Marker(Fabric fabric, double length, double efficiency, List<Placement> placements) {
        this(fabric, length, efficiency, placements, MarkerRules.none());
    }
}
