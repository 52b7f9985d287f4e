package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A mark cut into the edge of a piece where another piece meets it.
 *
 * @param at on the cut line, square out from its point on the seam line, mm
 * @param angleDeg direction into the piece, degrees counter-clockwise from +x
 * @param depth mm, less than the seam allowance there
 * @param kind single on fronts, double on backs
 * @param mate the name of the seam whose other side carries the partner
 */
public record Notch(Point at, double angleDeg, double depth, Kind kind, String mate) {

    /** A shallower notch is not found when the cloth is sewn, mm. */
    public static final double LEAST_DEPTH = 0.5;

    /** Between the two cuts of a double notch, along the edge, mm. */
    public static final double DOUBLE_APART = 5;

    /** How the notch is cut. */
    public enum Kind {
        SINGLE,
        DOUBLE,
        SLIT;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Notch {
        if (depth <= 0) {
            throw new IllegalArgumentException("Notch depth (%s mm) must be positive.".formatted(depth));
        }
    }

    /** In another frame, as deep as before. */
    public Notch mapped(UnaryOperator<Point> point, DoubleUnaryOperator angle) {
        return new Notch(point.apply(at), angle.applyAsDouble(angleDeg), depth, kind, mate);
    }

    /** The same notch for another seam. */
    public Notch withMate(String seam) {
        return new Notch(at, angleDeg, depth, kind, seam);
    }

    /** Where it is cut: in its place, or half of {@link #DOUBLE_APART} to either side of it. */
    public List<Point> places() {
        if (kind != Kind.DOUBLE) {
            return List.of(at);
        }
        Point aside = Point.of(0, DOUBLE_APART / 2).turned(angleDeg);
        return List.of(at.plus(aside), at.minus(aside));
    }

    /** The cuts into the piece, each from the cut line inwards. */
    public List<List<Point>> strokes() {
        Point reach = Point.of(depth, 0).turned(angleDeg);
        return places().stream().map(from -> List.of(from, from.plus(reach))).toList();
    }
}
