package io.tailorline.pattern.piece;

import io.tailorline.pattern.geom.Point;
import java.util.Locale;

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
}
