package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Ring;

/**
 * The chords of an outline with their bounding boxes, compared pairwise. Outlines of which no two chords meet need no
 * overlay; the others are left to JTS.
 */
final class Chords {

    private final Ring ring;
    private final double[] minX;
    private final double[] maxX;
    private final double[] minY;
    private final double[] maxY;

    private Chords(Ring ring) {
        int size = ring.size();
        this.ring = ring;
        minX = new double[size];
        maxX = new double[size];
        minY = new double[size];
        maxY = new double[size];
        for (int i = 0; i < size; i++) {
            int next = ring.next(i);
            minX[i] = Math.min(ring.x(i), ring.x(next));
            maxX[i] = Math.max(ring.x(i), ring.x(next));
            minY[i] = Math.min(ring.y(i), ring.y(next));
            maxY[i] = Math.max(ring.y(i), ring.y(next));
        }
    }

    /** Whether a chord of one ring crosses or touches a chord of the other. */
    static boolean meet(Ring a, Ring b) {
        Chords first = new Chords(a);
        Chords second = new Chords(b);
        for (int i = 0; i < a.size(); i++) {
            if (first.meetsAny(i, second, 0, b.size())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two chords of a ring meet other than neighbours in their common point, or a chord runs back over the
     * last.
     */
    static boolean meetWithin(Ring ring) {
        Chords chords = new Chords(ring);
        int size = ring.size();
        for (int i = 0; i < size; i++) {
            if (runsBack(ring, i) || chords.meetsAny(i, chords, i + 2, i == 0 ? size - 1 : size)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a chord meets one of the other's chords from index {@code from} up to, not including, {@code until}. */
    private boolean meetsAny(int i, Chords other, int from, int until) {
        for (int j = from; j < until; j++) {
            boolean apart = maxX[i] < other.minX[j]
                    || other.maxX[j] < minX[i]
                    || maxY[i] < other.minY[j]
                    || other.maxY[j] < minY[i];
            if (!apart && crossOrTouch(ring, i, other.ring, j)) {
                return true;
            }
        }
        return false;
    }

    /** Of chords whose boxes overlap. */
    private static boolean crossOrTouch(Ring a, int i, Ring b, int j) {
        return side(a, i, b, j) * side(a, i, b, b.next(j)) <= 0 && side(b, j, a, i) * side(b, j, a, a.next(i)) <= 0;
    }

    /** Twice the signed area between a chord of one ring and a point of another. */
    private static double side(Ring ring, int chord, Ring other, int point) {
        int end = ring.next(chord);
        return (ring.x(end) - ring.x(chord)) * (other.y(point) - ring.y(chord))
                - (ring.y(end) - ring.y(chord)) * (other.x(point) - ring.x(chord));
    }

    /** Whether the chord after one lies over it. */
    private static boolean runsBack(Ring ring, int chord) {
        int middle = ring.next(chord);
        int end = ring.next(middle);
        double forward = (ring.x(middle) - ring.x(chord)) * (ring.x(end) - ring.x(middle))
                + (ring.y(middle) - ring.y(chord)) * (ring.y(end) - ring.y(middle));
        return forward <= 0 && side(ring, chord, ring, end) == 0;
    }
}
