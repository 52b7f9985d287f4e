package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import java.util.Locale;

/**
 * A part to be placed, with its demand.
 *
 * @param id as the instance numbers it
 * @param outline about its own origin, which turns leave where it is
 * @param orientations how it may be turned
 * @param demand copies required, at least one
 * @param rules further constraints of every copy
 */
public record Part(int id, Ring outline, Orientations orientations, int demand, PartRules rules) {

    public Part {
        if (demand < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Demand (%d) of part %d must be at least 1.", demand, id));
        }
    }

    /** A part without further rules. */
    public Part(int id, Ring outline, Orientations orientations, int demand) {
        this(id, outline, orientations, demand, PartRules.NONE);
    }

    /** The outline that must lie on the strip: the block, where there is one. */
    public Ring room() {
        return rules.block().orElse(outline);
    }
}
