package io.tailorline.workflow.workshop;

import io.tailorline.nesting.cloth.Fabric;

/**
 * The stripe or check of an article, in the fabric frame, mm.
 *
 * @param warpRepeat distance along the warp after which the lines across the cloth repeat; 0 when it has none
 * @param weftRepeat distance along the weft after which the stripes along the cloth repeat; 0 when it has none
 * @param offset y of the middle of one of the stripes along the cloth: the start line from the lower selvedge's edge
 * @param offsetAlong x of the middle of one of the lines across it from the cut end
 * @param lineColour of stripes and lines, {@code #RRGGBB}
 */
public record ClothPattern(double warpRepeat, double weftRepeat, double offset, double offsetAlong, String lineColour) {

    /** As the nester needs it. */
    public Fabric.Stripe stripe() {
        return new Fabric.Stripe(warpRepeat, weftRepeat, offset, offsetAlong);
    }
}
