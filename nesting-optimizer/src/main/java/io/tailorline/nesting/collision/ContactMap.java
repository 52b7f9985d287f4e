package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Outline;

/**
 * Draws a map of the shifts of one shape against another: where they are free of each other, where they collide, and
 * where only the edges can tell.
 *
 * <p>The answer can change only at a shift at which the outlines touch without crossing: a corner of the one on an edge of
 * the other, the material on both sides of it turned away. All such shifts are segments, one for each fitting corner and
 * edge (they are a part of the convolution of both outlines, L. Guibas, L. Ramshaw, J. Stolfi, "A kinetic framework for
 * computational geometry", 1983, which holds the border of the no-fit polygon). Cells that a segment passes are left open;
 * between them the answer is the same all over a connected patch of cells, so one exact test settles the patch.
 */
final class ContactMap {

    static final byte FREE = 1;
    static final byte COLLIDING = 2;
    /** Both may occur in the cell. */
    static final byte OPEN = 3;

    private static final byte UNKNOWN = 0;

    /** Segments are taken this much wider, in cells, so that rounding is on the safe side. */
    private static final double MARGIN = 1e-3;

    /** Rounding allowed when sides are compared, as a share of the squared diameter. */
    private static final double SIDE_TOLERANCE = 1e-12;

    private final int size;
    private final byte[] cells;
    private final double left;
    private final double low;
    private final double perX;
    private final double perY;

    private ContactMap(PairWindow window, int size) {
        this.size = size;
        this.cells = new byte[size * size];
        this.left = window.left();
        this.low = window.low();
        this.perX = size / window.width();
        this.perY = size / window.height();
    }

    /** @return {@code size} rows of {@code size} cells over the window of shifts of {@code a} against {@code b} */
    static byte[] draw(CollisionShape a, CollisionShape b, PairWindow window, int size) {
        ContactMap map = new ContactMap(window, size);
        double tolerance = SIDE_TOLERANCE * Math.max(a.diameter(), b.diameter()) * Math.max(a.diameter(), b.diameter());
        map.markCornersOnEdges(b.outline(), a.outline(), 1, tolerance);
        map.markCornersOnEdges(a.outline(), b.outline(), -1, tolerance);
        map.settlePatches(a, b);
        return map.cells;
    }

    /** @param sign 1 when the edges move, -1 when the corners do */
    private void markCornersOnEdges(Outline corners, Outline edges, int sign, double tolerance) {
        double[] cx = corners.xs();
        double[] cy = corners.ys();
        double[] ex = edges.xs();
        double[] ey = edges.ys();
        int n = cx.length;
        for (int i = 0; i < n; i++) {
            double backX = cx[(i + n - 1) % n] - cx[i];
            double backY = cy[(i + n - 1) % n] - cy[i];
            double onX = cx[(i + 1) % n] - cx[i];
            double onY = cy[(i + 1) % n] - cy[i];
            if (onX * backY - onY * backX < -tolerance) {
                continue;
            }
            for (int k = 0, j = ex.length - 1; k < ex.length; j = k++) {
                double vx = ex[k] - ex[j];
                double vy = ey[k] - ey[j];
                if (vx * backY - vy * backX <= tolerance && vx * onY - vy * onX <= tolerance) {
                    mark(
                            (sign * (cx[i] - ex[j]) - left) * perX,
                            (sign * (cy[i] - ey[j]) - low) * perY,
                            (sign * (cx[i] - ex[k]) - left) * perX,
                            (sign * (cy[i] - ey[k]) - low) * perY);
                }
            }
        }
    }

    private void mark(double u0, double v0, double u1, double v1) {
        if (v0 > v1) {
            mark(u1, v1, u0, v0);
            return;
        }
        double leastU = Math.min(u0, u1);
        double mostU = Math.max(u0, u1);
        boolean level = v1 - v0 < MARGIN;
        double slope = level ? 0 : (u1 - u0) / (v1 - v0);
        int last = cell(v1 + MARGIN);
        for (int row = cell(v0 - MARGIN); row <= last; row++) {
            double from = leastU;
            double to = mostU;
            if (!level) {
                double in = u0 + (Math.max(row - MARGIN, v0) - v0) * slope;
                double out = u0 + (Math.min(row + 1 + MARGIN, v1) - v0) * slope;
                from = Math.max(leastU, Math.min(in, out));
                to = Math.min(mostU, Math.max(in, out));
            }
            int end = cell(to + MARGIN);
            for (int column = cell(from - MARGIN); column <= end; column++) {
                cells[row * size + column] = OPEN;
            }
        }
    }

    private int cell(double at) {
        return Math.max(0, Math.min(size - 1, (int) at));
    }

    private void settlePatches(CollisionShape a, CollisionShape b) {
        ShapePair pair = new ShapePair();
        int[] pending = new int[size * size];
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] == UNKNOWN) {
                double dx = left + (cell % size + 0.5) / perX;
                double dy = low + (cell / size + 0.5) / perY;
                flood(cell, pair.overlap(a, b, dx, dy) ? COLLIDING : FREE, pending);
            }
        }
    }

    private void flood(int start, byte answer, int[] pending) {
        int n = 0;
        cells[start] = answer;
        pending[n++] = start;
        while (n > 0) {
            int cell = pending[--n];
            int column = cell % size;
            if (column > 0 && cells[cell - 1] == UNKNOWN) {
                cells[cell - 1] = answer;
                pending[n++] = cell - 1;
            }
            if (column < size - 1 && cells[cell + 1] == UNKNOWN) {
                cells[cell + 1] = answer;
                pending[n++] = cell + 1;
            }
            if (cell >= size && cells[cell - size] == UNKNOWN) {
                cells[cell - size] = answer;
                pending[n++] = cell - size;
            }
            if (cell < cells.length - size && cells[cell + size] == UNKNOWN) {
                cells[cell + size] = answer;
                pending[n++] = cell + size;
            }
        }
    }
}
