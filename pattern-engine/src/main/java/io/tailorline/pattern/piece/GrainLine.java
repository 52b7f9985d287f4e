package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;

/** The thread line of a piece, from its top to its hem end, mm. */
public record GrainLine(Point from, Point to) {

    public GrainLine {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A grain line from %s to itself has no direction.".formatted(from));
        }
    }
}
