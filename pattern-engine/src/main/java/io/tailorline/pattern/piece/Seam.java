package io.tailorline.pattern.piece;

import java.util.List;

/**
 * Two runs of edges that are sewn to each other.
 *
 * @param name unique in the pattern; notches refer to it
 * @param a the first run, in sewing order
 * @param b the second run, in the same order
 * @param ease what length(a) - length(b) must be, mm
 */
public record Seam(String name, List<EdgeRef> a, List<EdgeRef> b, EaseRange ease) {

    /** An edge of a piece, by their names. */
    public record EdgeRef(String piece, String edge) {}

    /** Least and greatest difference allowed, mm. */
    public record EaseRange(double min, double max) {
        public EaseRange {
            if (min > max) {
                throw new IllegalArgumentException("Ease from %s to %s mm is no range.".formatted(min, max));
            }
        }
    }

    public Seam {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }
}
