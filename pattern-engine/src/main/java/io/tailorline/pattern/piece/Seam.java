package io.tailorline.pattern.piece;

import io.tailorline.geometry.Mm;
import java.util.List;

/**
 * A seam: two runs of edges sewn to each other.
 *
 * @param name unique in the pattern; notches refer to it
 * @param a the first run, in sewing order
 * @param b the second run, in the same order
 * @param ease range of length(a) - length(b), mm
 */
public record Seam(String name, List<EdgeRef> a, List<EdgeRef> b, EaseRange ease) {

    private static final String OF_RIGHT = "/R";
    private static final String OF_LEFT = "/L";

    /** An edge of a piece, by their names. */
    public record EdgeRef(String piece, String edge) {}

    /** Least and greatest difference allowed, mm, on the grid of the pattern file. */
    public record EaseRange(double min, double max) {
        public EaseRange {
            min = Mm.onGrid(min);
            max = Mm.onGrid(max);
            if (min > max) {
                throw new IllegalArgumentException("Ease from %s to %s mm is not a range.".formatted(min, max));
            }
        }

        /** How far a difference lies outside the range, mm; 0 where it is within. */
        public double outside(double difference) {
            return StrictMath.max(0, StrictMath.max(min - difference, difference - max));
        }
    }

    public Seam {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** The name of a seam on one side of the body only: {@code jacket.armhole/R}. */
    public static String ofSide(String name, Side side) {
        return switch (side) {
            case RIGHT -> name + OF_RIGHT;
            case LEFT -> name + OF_LEFT;
            case BOTH -> name;
        };
    }

    /** The name without the side: {@code jacket.armhole} of {@code jacket.armhole/R}. */
    public static String withoutSide(String name) {
        boolean isOfOne = name.endsWith(OF_RIGHT) || name.endsWith(OF_LEFT);
        return isOfOne ? name.substring(0, name.length() - OF_RIGHT.length()) : name;
    }

    /**
     * Whether it lies within one piece, an edge folded on itself as a hem in its crease. An edge that is named on both
     * sides and must be as long as itself is sewn to the other copy's, as the centre back.
     */
    public boolean isFold() {
        return a.equals(b) && ease.min() < ease.max();
    }

    /**
     * How far a difference up to a place along the seam lies outside what is allowed there, mm: between none and all of
     * the ease has been taken up.
     */
    public double outsideEaseAlong(double difference) {
        return new EaseRange(StrictMath.min(0, ease.min()), StrictMath.max(0, ease.max())).outside(difference);
    }

    /** Whether it is the left one of two seams that differ. */
    private boolean isOfLeft() {
        return name.endsWith(OF_LEFT);
    }

    /** Whether this piece is sewn against its drawing: a pair that is drawn as its right piece, on the left side. */
    public boolean turns(Piece piece) {
        return isOfLeft() && piece.cut().mirrored();
    }

    /**
     * Whether notches with this mate belong to the seam. A pair of pieces that is alike on both sides may be sewn to
     * two that are not: its notches name the seam without the side.
     */
    public boolean isMate(String mate) {
        return name.startsWith(mate)
                && (name.length() == mate.length()
                        || name.length() == mate.length() + OF_RIGHT.length()
                                && (name.endsWith(OF_RIGHT) || name.endsWith(OF_LEFT)));
    }
}
