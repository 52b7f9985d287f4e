package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.function.UnaryOperator;

/**
 * One named stretch of a piece's seam line.
 *
 * @param name the tailor's name: {@code shoulder}, {@code armhole}, {@code hem}
 * @param line its points, counter-clockwise round the piece
 */
public record Edge(String name, Polyline line, Allowance allowance) {

    public double length() {
        return line.length();
    }

    /** @param change moves or turns the whole piece; a mirror image would run clockwise */
    public Edge mapped(UnaryOperator<Point> change) {
        return new Edge(name, line.mapped(change), allowance);
    }
}
