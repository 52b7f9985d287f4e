package io.tailorline.nesting.collision;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.Arrays;

/**
 * Draws a map of contacts.
 *
 * <p>Whether the shapes collide can change only at a shift at which the outlines touch without crossing: a corner of
 * the one on an edge of the other, the material on both sides of it turned away. All such shifts are segments, one for
 * each fitting corner and edge (they are a part of the convolution of both outlines, L. Guibas, L. Ramshaw, J. Stolfi,
 * "A kinetic framework for computational geometry", 1983, which holds the border of the no-fit polygon). Cells that a
 * segment passes are crossed; between them the answer is the same all over a connected patch of cells, so one exact
 * test settles the patch. Within a crossed cell the segments' lines part it into convex pieces, each with one answer.
 */
final class ContactDrawing {

    private static final int UNKNOWN = 0;

    /** Segments are taken this much wider, in cells, so that rounding is on the safe side. */
    private static final double MARGIN = 1e-3;

    /** Rounding allowed when sides are compared, as a share of the squared diameter. */
    private static final double SIDE_TOLERANCE = 1e-12;

    /** Nearer to a line than this share of the diameter the outlines decide. */
    private static final double LINE_TOLERANCE = 1e-9;

    /** Marks a cell with more lines than fit into a word. */
    private static final long CROWDED = -1;

    private final int size;
    private final byte[] cells;
    private final long[] linesOfCell;
    private double[] lines = new double[3 * 64];
    private int lineCount;
    private final double left;
    private final double low;
    private final double perX;
    private final double perY;

    private ContactDrawing(PairWindow window, int size) {
        this.size = size;
        this.cells = new byte[size * size];
        this.linesOfCell = new long[size * size];
        this.left = window.left();
        this.low = window.low();
        this.perX = size / window.width();
        this.perY = size / window.height();
    }

    /** @param size cells along each side of the window of shifts of {@code a} against {@code b}, a multiple of four */
    static ContactMap draw(CollisionShape a, CollisionShape b, PairWindow window, int size) {
        ContactDrawing drawing = new ContactDrawing(window, size);
        double diameter = Math.max(a.diameter(), b.diameter());
        drawing.markCornersOnEdges(b.outline(), a.outline(), 1, SIDE_TOLERANCE * diameter * diameter);
        drawing.markCornersOnEdges(a.outline(), b.outline(), -1, SIDE_TOLERANCE * diameter * diameter);
        drawing.settlePatches(a, b);
        return drawing.packed(LINE_TOLERANCE * diameter);
    }

    /** @param sign 1 when the edges move, -1 when the corners do */
    private void markCornersOnEdges(Ring corners, Ring edges, int sign, double tolerance) {
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
                    markSegment(
                            sign * (cx[i] - ex[j]),
                            sign * (cy[i] - ey[j]),
                            sign * (cx[i] - ex[k]),
                            sign * (cy[i] - ey[k]));
                }
            }
        }
    }

    private void markSegment(double x0, double y0, double x1, double y1) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        double normalX = (y1 - y0) / length;
        double normalY = (x0 - x1) / length;
        if (lines.length == 3 * lineCount) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[3 * lineCount] = normalX;
        lines[3 * lineCount + 1] = normalY;
        lines[3 * lineCount + 2] = normalX * x0 + normalY * y0;
        lineCount++;
        if (y0 <= y1) {
            mark((x0 - left) * perX, (y0 - low) * perY, (x1 - left) * perX, (y1 - low) * perY);
        } else {
            mark((x1 - left) * perX, (y1 - low) * perY, (x0 - left) * perX, (y0 - low) * perY);
        }
    }

    /** Marks all cells on the way from a point up to another, in cells. */
    private void mark(double u0, double v0, double u1, double v1) {
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
                cross(row * size + column);
            }
        }
    }

    private int cell(double at) {
        return Math.max(0, Math.min(size - 1, (int) at));
    }

    /** Notes that the last line passes a cell. */
    private void cross(int cell) {
        cells[cell] = ContactMap.OPEN;
        long known = linesOfCell[cell];
        boolean full = lineCount > ContactMap.MOST_LINES || known >>> 2 * ContactMap.LINE_BITS != 0;
        linesOfCell[cell] = full ? CROWDED : known << ContactMap.LINE_BITS | lineCount;
    }

    private void settlePatches(CollisionShape a, CollisionShape b) {
        ShapePair pair = new ShapePair();
        int[] pending = new int[size * size];
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] == UNKNOWN) {
                double dx = left + (cell % size + 0.5) / perX;
                double dy = low + (cell / size + 0.5) / perY;
                flood(cell, pair.overlap(a, b, dx, dy) ? ContactMap.COLLIDING : ContactMap.FREE, pending);
            }
        }
    }

    private void flood(int start, int answer, int[] pending) {
        int n = settle(start, answer, pending, 0);
        while (n > 0) {
            int cell = pending[--n];
            int column = cell % size;
            if (column > 0) {
                n = settle(cell - 1, answer, pending, n);
            }
            if (column < size - 1) {
                n = settle(cell + 1, answer, pending, n);
            }
            if (cell >= size) {
                n = settle(cell - size, answer, pending, n);
            }
            if (cell < cells.length - size) {
                n = settle(cell + size, answer, pending, n);
            }
        }
    }

    private int settle(int cell, int answer, int[] pending, int n) {
        if (cells[cell] != UNKNOWN) {
            return n;
        }
        cells[cell] = (byte) answer;
        pending[n] = cell;
        return n + 1;
    }

    private ContactMap packed(double tolerance) {
        int wordsInRow = size / ContactMap.BLOCK;
        int[] codes = new int[wordsInRow * wordsInRow];
        long[] crossed = new long[cells.length];
        int n = 0;
        for (int word = 0; word < codes.length; word++) {
            for (int i = 0; i < ContactMap.BLOCK * ContactMap.BLOCK; i++) {
                int row = word / wordsInRow * ContactMap.BLOCK + i / ContactMap.BLOCK;
                int column = word % wordsInRow * ContactMap.BLOCK + i % ContactMap.BLOCK;
                int cell = row * size + column;
                codes[word] |= cells[cell] << ContactMap.bit(column, row);
                if (cells[cell] == ContactMap.OPEN) {
                    crossed[n++] = linesOfCell[cell] == CROWDED ? 0 : linesOfCell[cell];
                }
            }
        }
        return new ContactMap(size, codes, Arrays.copyOf(crossed, n), Arrays.copyOf(lines, 3 * lineCount), tolerance);
    }
}
