package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;

/**
 * The chords of an outline in runs of some neighbours, with the box round each run, mm: what lies far away is passed
 * over run by run. Outlines of which no two chords meet need no overlay; the others are left to JTS.
 */
final class Chords {

    private static final int RUN = 16;

    private final Ring ring;
    private final double[] minX;
    private final double[] maxX;
    private final double[] minY;
    private final double[] maxY;

    Chords(Ring ring) {
        int runs = (ring.size() + RUN - 1) / RUN;
        this.ring = ring;
        minX = new double[runs];
        maxX = new double[runs];
        minY = new double[runs];
        maxY = new double[runs];
        for (int run = 0; run < runs; run++) {
            minX[run] = minY[run] = Double.POSITIVE_INFINITY;
            maxX[run] = maxY[run] = Double.NEGATIVE_INFINITY;
            for (int i = run * RUN; i <= end(run); i++) {
                int point = i % ring.size();
                minX[run] = Math.min(minX[run], ring.x(point));
                maxX[run] = Math.max(maxX[run], ring.x(point));
                minY[run] = Math.min(minY[run], ring.y(point));
                maxY[run] = Math.max(maxY[run], ring.y(point));
            }
        }
    }

    /** Distance of a point from the outline, inside or outside, mm. */
    double distanceTo(Point point) {
        int nearest = 0;
        for (int run = 1; run < minX.length; run++) {
            nearest = toBox(run, point) < toBox(nearest, point) ? run : nearest;
        }
        double least = square(nearest, point);
        for (int run = 0; run < minX.length; run++) {
            if (run != nearest && toBox(run, point) < least) {
                least = Math.min(least, square(run, point));
            }
        }
        return Math.sqrt(least);
    }

    /** Square of the distance to the box round a run. */
    private double toBox(int run, Point point) {
        double beside = outside(point.x(), minX[run], maxX[run]);
        double above = outside(point.y(), minY[run], maxY[run]);
        return beside * beside + above * above;
    }

    private double square(int run, Point point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = run * RUN; i < end(run); i++) {
            int next = ring.next(i);
            least = Math.min(
                    least,
                    NearestOnSegment.of(point, ring.x(i), ring.y(i), ring.x(next), ring.y(next))
                            .square());
        }
        return least;
    }

    /** How far a coordinate lies outside two others; 0 between them. */
    private static double outside(double at, double least, double most) {
        return Math.max(0, Math.max(least - at, at - most));
    }

    /** Whether a chord of one outline crosses or touches a chord of the other. */
    boolean meet(Chords other) {
        for (int run = 0; run < minX.length; run++) {
            for (int its = 0; its < other.minX.length; its++) {
                boolean apart = maxX[run] < other.minX[its]
                        || other.maxX[its] < minX[run]
                        || maxY[run] < other.minY[its]
                        || other.maxY[its] < minY[run];
                if (!apart && meet(run, other, its)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meet(int run, Chords other, int its) {
        for (int i = run * RUN; i < end(run); i++) {
            for (int j = its * RUN; j < other.end(its); j++) {
                if (crossOrTouch(ring, i, other.ring, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first chord after a run. */
    private int end(int run) {
        return Math.min(ring.size(), (run + 1) * RUN);
    }

    private static boolean crossOrTouch(Ring a, int i, Ring b, int j) {
        int toI = a.next(i);
        int toJ = b.next(j);
        boolean apart = Math.max(a.x(i), a.x(toI)) < Math.min(b.x(j), b.x(toJ))
                || Math.max(b.x(j), b.x(toJ)) < Math.min(a.x(i), a.x(toI))
                || Math.max(a.y(i), a.y(toI)) < Math.min(b.y(j), b.y(toJ))
                || Math.max(b.y(j), b.y(toJ)) < Math.min(a.y(i), a.y(toI));
        return !apart && side(a, i, b, j) * side(a, i, b, toJ) <= 0 && side(b, j, a, i) * side(b, j, a, toI) <= 0;
    }

    /** Twice the signed area between a chord of one outline and a point of another. */
    private static double side(Ring ring, int chord, Ring other, int point) {
        int end = ring.next(chord);
        return (ring.x(end) - ring.x(chord)) * (other.y(point) - ring.y(chord))
                - (ring.y(end) - ring.y(chord)) * (other.x(point) - ring.x(chord));
    }
}
