package io.tailorline.pattern.piece;

/**
 * The seam allowance of one edge, mm: constant, or running evenly along the edge from its start to its end.
 *
 * @param start at the first point of the edge, mm, not negative
 * @param end at the last point, mm, not negative
 */
public record Allowance(double start, double end) {

    public Allowance {
        if (!(start >= 0) || !(end >= 0)) {
            throw new IllegalArgumentException(
                    "Seam allowance (%s to %s mm) must not be negative.".formatted(start, end));
        }
    }

    public static Allowance of(double mm) {
        return new Allowance(mm, mm);
    }

    public boolean isConstant() {
        return start == end;
    }

    /** The same allowance of an edge that is run the other way. */
    public Allowance reversed() {
        return new Allowance(end, start);
    }

    public double least() {
        return StrictMath.min(start, end);
    }
}
