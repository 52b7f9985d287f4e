package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Trace;

/**
 * The chords of a line on which a crossing is looked for: those near a corner and the two at its ends, in order, each with the
 * box round it. Every chord of one line is held against every chord of the other, so the boxes are drawn beforehand.
 */
final class NearChords {

    /** Chords whose boxes are further apart than this cannot even touch, mm. */
    private static final double APART = 1e-5;

    private final int[] chords;
    private final double[] minX;
    private final double[] maxX;
    private final double[] minY;
    private final double[] maxY;
    private int size;

    /** @param reach a chord is near when one of its ends is nearer to the corner than this, mm */
    NearChords(Trace line, Point corner, double reach) {
        int last = line.size() - 2;
        chords = new int[last + 1];
        minX = new double[last + 1];
        maxX = new double[last + 1];
        minY = new double[last + 1];
        maxY = new double[last + 1];
        boolean startsNear = isNear(line, 0, corner, reach);
        for (int chord = 0; chord <= last; chord++) {
            boolean endsNear = isNear(line, chord + 1, corner, reach);
            if (startsNear || endsNear || chord == 0 || chord == last) {
                add(line, chord);
            }
            startsNear = endsNear;
        }
    }

    private static boolean isNear(Trace line, int index, Point corner, double reach) {
        double x = line.x(index) - corner.x();
        double y = line.y(index) - corner.y();
        return x * x + y * y < reach * reach;
    }

    private void add(Trace line, int chord) {
        boolean right = line.x(chord) < line.x(chord + 1);
        boolean up = line.y(chord) < line.y(chord + 1);
        minX[size] = line.x(right ? chord : chord + 1);
        maxX[size] = line.x(right ? chord + 1 : chord);
        minY[size] = line.y(up ? chord : chord + 1);
        maxY[size] = line.y(up ? chord + 1 : chord);
        chords[size++] = chord;
    }

    int size() {
        return size;
    }

    /** Which chord of the line this is, from 0. */
    int chord(int index) {
        return chords[index];
    }

    boolean areApart(int index, NearChords others, int other) {
        return maxX[index] + APART < others.minX[other]
                || others.maxX[other] + APART < minX[index]
                || maxY[index] + APART < others.minY[other]
                || others.maxY[other] + APART < minY[index];
    }
}
