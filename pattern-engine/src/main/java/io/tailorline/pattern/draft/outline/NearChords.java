package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Trace;

/**
 * The chords of a line on which a crossing is searched: those near a corner and the two at its ends, in order. The box
 * round them all rejects nearly every chord of another line by one comparison.
 */
final class NearChords {

    /** Boxes further apart than this cannot even touch, mm. */
    private static final double APART = 1e-5;

    private final Trace line;
    private final int[] chords;
    private int size;
    private double minX = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    /** @param reach a chord is near when one of its ends is nearer to the corner than this, mm */
    NearChords(Trace line, Point corner, double reach) {
        int last = line.size() - 2;
        this.line = line;
        this.chords = new int[last + 1];
        boolean startsNear = isNear(0, corner, reach);
        for (int chord = 0; chord <= last; chord++) {
            boolean endsNear = isNear(chord + 1, corner, reach);
            if (startsNear || endsNear || chord == 0 || chord == last) {
                chords[size++] = chord;
                include(line.x(chord), line.y(chord));
                include(line.x(chord + 1), line.y(chord + 1));
            }
            startsNear = endsNear;
        }
    }

    private boolean isNear(int index, Point corner, double reach) {
        double x = line.x(index) - corner.x();
        double y = line.y(index) - corner.y();
        return x * x + y * y < reach * reach;
    }

    private void include(double x, double y) {
        minX = Math.min(minX, x);
        maxX = Math.max(maxX, x);
        minY = Math.min(minY, y);
        maxY = Math.max(maxY, y);
    }

    int size() {
        return size;
    }

    /** Which chord of the line this is, from 0. */
    int chord(int index) {
        return chords[index];
    }

    /** Whether a chord of another line lies apart from all of these. */
    boolean areApartFrom(Trace other, int chord) {
        return areApart(minX, maxX, other.x(chord), other.x(chord + 1))
                || areApart(minY, maxY, other.y(chord), other.y(chord + 1));
    }

    /** The same of one of these. */
    boolean isApartFrom(int index, Trace other, int chord) {
        int own = chords[index];
        return areApart(line.x(own), line.x(own + 1), other.x(chord), other.x(chord + 1))
                || areApart(line.y(own), line.y(own + 1), other.y(chord), other.y(chord + 1));
    }

    private static boolean areApart(double a, double b, double c, double d) {
        return Math.max(a, b) + APART < Math.min(c, d) || Math.max(c, d) + APART < Math.min(a, b);
    }
}
