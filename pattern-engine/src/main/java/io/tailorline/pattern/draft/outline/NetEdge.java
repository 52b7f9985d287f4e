package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Allowance;

/**
 * One edge of a net piece, paper frame, mm.
 *
 * @param line in the order of the ring
 * @param corner how its allowance meets that of the next edge
 */
public record NetEdge(String name, Polyline line, Allowance allowance, Corner corner) {

    /** An edge with an even allowance and a mitred corner to the next. */
    public static NetEdge of(String name, Polyline line, double allowance) {
        return of(name, line, allowance, Corner.MITRE);
    }

    public static NetEdge of(String name, Polyline line, double allowance, Corner corner) {
        return new NetEdge(name, line, Allowance.of(allowance), corner);
    }

    public double length() {
        return line.length();
    }
}
