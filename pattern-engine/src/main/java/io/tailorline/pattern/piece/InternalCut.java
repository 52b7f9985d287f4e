package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.function.UnaryOperator;

/**
 * An open line inside a piece that the table cuts before the outline, while the cloth around still holds the piece: the
 * cut of a belly, a slashed pocket. Holes mark, internal lines are drawn, an internal cut opens the cloth.
 *
 * @param what its trade name
 * @param line mm, in the direction of the knife: it begins inside the piece and ends inside it, or on the cut line,
 *     where the cut runs out through the edge
 */
public record InternalCut(String what, Polyline line) {

    /** mm. */
    public double length() {
        return line.length();
    }

    public InternalCut mapped(UnaryOperator<Point> point) {
        return new InternalCut(what, line.mapped(point));
    }
}
