package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.program.TablePoint;

/**
 * Where the knife may enter an outline.
 *
 * @param chord index of the outline's point at or before it
 * @param at on that chord, mm
 * @param penalty penalty for the quality of the edge here, s: 0 in a sharp outward corner
 */
public record Entry(int chord, TablePoint at, double penalty) {

    /** Whether the outline has a point there. */
    boolean isPoint(ClosedPath outline) {
        return at.equals(outline.point(chord));
    }

    /** Its index once the outline has a point there. */
    int point(ClosedPath outline) {
        return isPoint(outline) ? chord : chord + 1;
    }
}
