package io.tailorline.nesting.render;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * A label on a placed piece.
 *
 * @param at its middle, fabric frame, mm
 * @param angleDeg 0 along the cloth, 90 across it
 * @param size height of the letters' box, mm
 * @param besideGrain whether it leaves the grain line free
 */
public record Label(String text, Point at, double angleDeg, double size, boolean besideGrain) {

    /**
     * How large labels may be, mm.
     *
     * @param sizes of a name with its number, the largest first
     * @param numberSizes of a bare number
     * @param mayTurn whether a label may run across the cloth
     * @param besideGrain whether the grain line is drawn, so that a place beside it is tried first
     */
    public record Style(List<Double> sizes, List<Double> numberSizes, boolean mayTurn, boolean besideGrain) {

        /** On a marker: the first is read from the other side of the table. */
        static final Style MARKER =
                new Style(List.of(46.0, 40.0, 34.0, 28.0, 23.0), List.of(34.0, 28.0, 23.0, 18.0), true, true);
    }
}
