package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import java.util.Optional;

/**
 * The constraints of a part besides not overlapping another.
 *
 * @param block the outline of a block about the part, containing it: it must be free of other parts and lie on the
 *     strip as if it were cloth of the part, but its area does not count; empty when the part's own outline is all
 * @param clearance added to half the instance's gap all round the part, not negative
 * @param lattice where the pattern of the strip lets it lie
 * @param bundle index into the instance's bundles, or {@link #NO_BUNDLE}
 * @param turnsWithBundle whether it must lie in the direction of its bundle
 * @param tolerates severity of the worst flaw that it may lie on; 0 tolerates none
 */
public record PartRules(
        Optional<Ring> block, double clearance, Lattice lattice, int bundle, boolean turnsWithBundle, int tolerates) {

    public static final int NO_BUNDLE = -1;

    /** Nothing besides. */
    public static final PartRules NONE = new PartRules(Optional.empty(), 0, Lattice.FREE, NO_BUNDLE, false, 0);

    public PartRules {
        if (!(clearance >= 0)) {
            throw new IllegalArgumentException("clearance (%s) must not be negative.".formatted(clearance));
        }
    }

    public PartRules withBlock(Ring outline) {
        return new PartRules(Optional.of(outline), clearance, lattice, bundle, turnsWithBundle, tolerates);
    }

    public PartRules withClearance(double distance) {
        return new PartRules(block, distance, lattice, bundle, turnsWithBundle, tolerates);
    }

    public PartRules withLattice(Lattice places) {
        return new PartRules(block, clearance, places, bundle, turnsWithBundle, tolerates);
    }

    public PartRules inBundle(int index, boolean turnsWithIt) {
        return new PartRules(block, clearance, lattice, index, turnsWithIt, tolerates);
    }

    public PartRules tolerating(int severity) {
        return new PartRules(block, clearance, lattice, bundle, turnsWithBundle, severity);
    }
}
