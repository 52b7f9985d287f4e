package io.tailorline.geometry;

import java.util.Arrays;

/**
 * Looks for a place where a ring crosses or touches itself.
 *
 * <p>The ring is taken apart into monotone stretches, on which x never turns back and neither does y: a dozen for the
 * outline of a front. Such a stretch cannot meet itself, and the box round any part of it is the box round the two ends
 * of that part. Two parts whose boxes lie apart cannot meet; where the boxes overlap the longer part is halved, down to
 * two chords. Neighbouring chords share a point by right; they may not run back over each other.
 */
final class SelfContact {

    /** Points of the ring; the first once more at the end. */
    private final double[] x;

    private final double[] y;
    private final int chords;
    /** First points of the monotone stretches, and the end of the last one. */
    private final int[] ends;

    /** @param x of the ring's points in order, like {@code y} */
    SelfContact(double[] x, double[] y) {
        this.chords = x.length;
        this.x = Arrays.copyOf(x, chords + 1);
        this.y = Arrays.copyOf(y, chords + 1);
        this.x[chords] = x[0];
        this.y[chords] = y[0];
        this.ends = monotoneStretches();
    }

    private int[] monotoneStretches() {
        int[] found = new int[chords + 1];
        int count = 1;
        double runX = 0;
        double runY = 0;
        for (int i = 0; i < chords; i++) {
            double signX = Math.signum(x[i + 1] - x[i]);
            double signY = Math.signum(y[i + 1] - y[i]);
            if (runX * signX < 0 || runY * signY < 0) {
                found[count++] = i;
                runX = signX;
                runY = signY;
            } else {
                runX = runX == 0 ? signX : runX;
                runY = runY == 0 ? signY : runY;
            }
        }
        found[count++] = chords;
        return Arrays.copyOf(found, count);
    }

    boolean isFound() {
        for (int a = 0; a < ends.length - 1; a++) {
            for (int b = a + 1; b < ends.length - 1; b++) {
                if (meet(ends[a], ends[a + 1], ends[b], ends[b + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether part a-b of a monotone stretch meets part c-d of a later one. */
    private boolean meet(int a, int b, int c, int d) {
        if (areApart(x[a], x[b], x[c], x[d]) || areApart(y[a], y[b], y[c], y[d])) {
            return false;
        }
        if (b - a == 1 && d - c == 1) {
            return chordsMeet(a, c);
        }
        if (b - a > d - c) {
            int middle = (a + b) / 2;
            return meet(a, middle, c, d) || meet(middle, b, c, d);
        }
        int middle = (c + d) / 2;
        return meet(a, b, c, middle) || meet(a, b, middle, d);
    }

    private static boolean areApart(double a, double b, double c, double d) {
        return Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
    }

    /** Whether two chords whose boxes overlap meet where they may not; {@code i} comes before {@code j}. */
    private boolean chordsMeet(int i, int j) {
        boolean follows = j == i + 1;
        boolean precedes = i == 0 && j == chords - 1;
        if (follows || precedes) {
            return follows && runsBack(i, j) || precedes && runsBack(j, i);
        }
        return side(i, j) * side(i, j + 1) <= 0 && side(j, i) * side(j, i + 1) <= 0;
    }

    /** Twice the signed area between a chord and a point: which side of the chord the point is on. */
    private double side(int chord, int point) {
        return (x[chord + 1] - x[chord]) * (y[point] - y[chord]) - (y[chord + 1] - y[chord]) * (x[point] - x[chord]);
    }

    /** Whether a chord lies over the one before it. */
    private boolean runsBack(int before, int after) {
        double forward = (x[before + 1] - x[before]) * (x[after + 1] - x[after])
                + (y[before + 1] - y[before]) * (y[after + 1] - y[after]);
        return side(before, after + 1) == 0 && forward < 0;
    }
}
