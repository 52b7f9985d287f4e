package io.tailorline.pattern.geom;

/**
 * Looks for a place where a ring crosses or touches itself.
 *
 * <p>The chords are leaves of a binary tree of boxes: a stretch of the ring whose box lies apart from the box of another
 * stretch cannot meet it, so only stretches that come near each other are halved and looked at again, down to single chords.
 * On an outline that is simple this takes little more than building the boxes. Neighbouring chords share a point by right;
 * they may not run back over each other.
 */
final class SelfContact {

    /** Stretches of this many chords or fewer are not halved. */
    private static final int LEAF = 4;

    private final Ring ring;
    private final int leaves;
    private final double[] minX;
    private final double[] maxX;
    private final double[] minY;
    private final double[] maxY;

    SelfContact(Ring ring) {
        this.ring = ring;
        int needed = (ring.size() + LEAF - 1) / LEAF;
        leaves = needed == 1 ? 1 : 2 * Integer.highestOneBit(needed - 1);
        minX = new double[2 * leaves];
        maxX = new double[2 * leaves];
        minY = new double[2 * leaves];
        maxY = new double[2 * leaves];
        for (int node = 2 * leaves - 1; node > 0; node--) {
            if (node >= leaves) {
                boxLeaf(node);
            } else {
                boxChildren(node);
            }
        }
    }

    /** A box round nothing has its least above its most and lies apart from every other. */
    private void boxLeaf(int node) {
        minX[node] = minY[node] = Double.POSITIVE_INFINITY;
        maxX[node] = maxY[node] = Double.NEGATIVE_INFINITY;
        int from = firstChord(node);
        int until = untilChord(node);
        for (int i = from; i <= until && from < until; i++) {
            int at = i == ring.size() ? 0 : i;
            minX[node] = Math.min(minX[node], ring.x(at));
            maxX[node] = Math.max(maxX[node], ring.x(at));
            minY[node] = Math.min(minY[node], ring.y(at));
            maxY[node] = Math.max(maxY[node], ring.y(at));
        }
    }

    private void boxChildren(int node) {
        int left = 2 * node;
        int right = left + 1;
        minX[node] = Math.min(minX[left], minX[right]);
        maxX[node] = Math.max(maxX[left], maxX[right]);
        minY[node] = Math.min(minY[left], minY[right]);
        maxY[node] = Math.max(maxY[left], maxY[right]);
    }

    private int firstChord(int leaf) {
        return (leaf - leaves) * LEAF;
    }

    private int untilChord(int leaf) {
        return Math.min(ring.size(), firstChord(leaf) + LEAF);
    }

    boolean isFound() {
        return within(1);
    }

    private boolean within(int node) {
        if (node >= leaves) {
            return betweenLeaves(node, node);
        }
        return within(2 * node) || within(2 * node + 1) || between(2 * node, 2 * node + 1);
    }

    /** Two nodes of the same depth. */
    private boolean between(int a, int b) {
        if (minX[a] > maxX[b] || minX[b] > maxX[a] || minY[a] > maxY[b] || minY[b] > maxY[a]) {
            return false;
        }
        if (a >= leaves) {
            return betweenLeaves(a, b);
        }
        return between(2 * a, 2 * b)
                || between(2 * a, 2 * b + 1)
                || between(2 * a + 1, 2 * b)
                || between(2 * a + 1, 2 * b + 1);
    }

    private boolean betweenLeaves(int a, int b) {
        for (int i = firstChord(a); i < untilChord(a); i++) {
            for (int j = a == b ? i + 1 : firstChord(b); j < untilChord(b); j++) {
                if (meet(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Chord {@code i} comes before chord {@code j}. */
    private boolean meet(int i, int j) {
        int afterI = ring.next(i);
        int afterJ = ring.next(j);
        if (afterI == j) {
            return afterJ == i || runsBack(i, j, afterJ);
        }
        if (afterJ == i) {
            return runsBack(j, i, afterI);
        }
        double iToJ = side(i, afterI, j);
        double iToAfterJ = side(i, afterI, afterJ);
        double jToI = side(j, afterJ, i);
        double jToAfterI = side(j, afterJ, afterI);
        if (iToJ * iToAfterJ > 0 || jToI * jToAfterI > 0) {
            return false;
        }
        return iToJ != 0 || iToAfterJ != 0 || boxesMeet(i, afterI, j, afterJ);
    }

    /** Twice the signed area of a triangle of ring points: which side of a-b is c on. */
    private double side(int a, int b, int c) {
        return (ring.x(b) - ring.x(a)) * (ring.y(c) - ring.y(a)) - (ring.y(b) - ring.y(a)) * (ring.x(c) - ring.x(a));
    }

    /** Whether the chord after {@code b} lies over the chord before it. */
    private boolean runsBack(int a, int b, int c) {
        double forward =
                (ring.x(b) - ring.x(a)) * (ring.x(c) - ring.x(b)) + (ring.y(b) - ring.y(a)) * (ring.y(c) - ring.y(b));
        return side(a, b, c) == 0 && forward < 0;
    }

    private boolean boxesMeet(int a, int b, int c, int d) {
        return overlap(ring.x(a), ring.x(b), ring.x(c), ring.x(d))
                && overlap(ring.y(a), ring.y(b), ring.y(c), ring.y(d));
    }

    private static boolean overlap(double a, double b, double c, double d) {
        return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
    }
}
