package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.GrainLine;

/**
 * Puts the grain line where it is longest: along +x, on that of nine levels across the piece which stays inside for the
 * longest stretch, nearest to the middle when two are about equal. It takes the middle nine tenths of that stretch.
 */
final class GrainPlacement {

    private static final int LEVELS = 9;
    private static final double KEPT_EACH_SIDE = 0.45;

    /** A level further out must beat the middle by this factor for every step. */
    private static final double WORTH_A_STEP = 1.05;

    /**
     * A grain line should be at least a third of the piece: if the stretch is shorter than this, the search is
     * repeated.
     */
    private static final double LEAST_SHARE = 0.42;

    private static final int MANY_LEVELS = 40;

    private static final double[] WORTH = powers(WORTH_A_STEP, LEVELS / 2);

    private GrainPlacement() {}

    private record Stretch(double y, double from, double to) {
        double length() {
            return to - from;
        }
    }

    private static double[] powers(double base, int most) {
        double[] powers = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            powers[i] = StrictMath.pow(base, i);
        }
        return powers;
    }

    static GrainLine in(Ring ring) {
        Bounds bounds = Bounds.of(ring);
        Stretch best = longest(ring, bounds.minY + (bounds.maxY - bounds.minY) * 0.5);
        double bestWorth = best.length() / WORTH[0];
        for (int k = 1; k < LEVELS; k++) {
            int step = (k + 1) / 2 * (k % 2 == 0 ? 1 : -1);
            double handicap = WORTH[Math.abs(step)];
            if (bestWorth >= (bounds.maxX - bounds.minX) / handicap) {
                break;
            }
            double y = bounds.minY + (bounds.maxY - bounds.minY) * (0.5 + (double) step / (LEVELS + 1));
            Stretch stretch = longest(ring, y);
            if (stretch.length() / handicap > bestWorth) {
                best = stretch;
                bestWorth = stretch.length() / handicap;
            }
        }
        return inMiddleOf(
                best.length() < LEAST_SHARE * (bounds.maxX - bounds.minX) ? longestOfMany(ring, bounds) : best);
    }

    /** On a piece that curves like a sickle: the longest of many levels. */
    private static Stretch longestOfMany(Ring ring, Bounds bounds) {
        Stretch best = longest(ring, (bounds.minY + bounds.maxY) / 2);
        for (int k = 1; k < MANY_LEVELS; k++) {
            Stretch stretch = longest(ring, bounds.minY + (bounds.maxY - bounds.minY) * k / MANY_LEVELS);
            best = stretch.length() > best.length() ? stretch : best;
        }
        return best;
    }

    /** No stretch is longer than the piece: a level further out than that allows for need not be tried. */
    private record Bounds(double minX, double maxX, double minY, double maxY) {
        static Bounds of(Ring ring) {
            double minX = ring.x(0);
            double maxX = minX;
            double minY = ring.y(0);
            double maxY = minY;
            for (int i = 1; i < ring.size(); i++) {
                minX = Math.min(minX, ring.x(i));
                maxX = Math.max(maxX, ring.x(i));
                minY = Math.min(minY, ring.y(i));
                maxY = Math.max(maxY, ring.y(i));
            }
            return new Bounds(minX, maxX, minY, maxY);
        }
    }

    /** The same on a given level: where the garment has a line of its own along the grain, such as a crease. */
    static GrainLine on(Ring ring, double level) {
        return inMiddleOf(longest(ring, level));
    }

    private static GrainLine inMiddleOf(Stretch stretch) {
        double middle = (stretch.from + stretch.to) / 2;
        double half = stretch.length() * KEPT_EACH_SIDE;
        return new GrainLine(
                Mm.onGrid(Point.of(middle - half, stretch.y)), Mm.onGrid(Point.of(middle + half, stretch.y)));
    }

    /** The longest stretch of the level inside the ring. */
    private static Stretch longest(Ring ring, double y) {
        double[] crossings = new double[ring.size()];
        int count = findCrossings(ring, y, crossings);
        Stretch best = new Stretch(y, 0, 0);
        for (int i = 0; i + 1 < count; i += 2) {
            if (crossings[i + 1] - crossings[i] > best.length()) {
                best = new Stretch(y, crossings[i], crossings[i + 1]);
            }
        }
        return best;
    }

    /** Fills in where the ring crosses the level, by rising x, and returns how often. */
    private static int findCrossings(Ring ring, double y, double[] crossings) {
        int count = 0;
        int before = ring.size() - 1;
        for (int i = 0; i < ring.size(); i++) {
            if ((ring.y(before) < y) != (ring.y(i) < y)) {
                double share = (y - ring.y(before)) / (ring.y(i) - ring.y(before));
                insert(ring.x(before) + (ring.x(i) - ring.x(before)) * share, crossings, count++);
            }
            before = i;
        }
        return count;
    }

    /** Inserts a value among the first {@code count}, which are sorted: mostly there is one. */
    private static void insert(double value, double[] sorted, int count) {
        int place = count;
        while (place > 0 && sorted[place - 1] > value) {
            sorted[place] = sorted[place - 1];
            place--;
        }
        sorted[place] = value;
    }
}
