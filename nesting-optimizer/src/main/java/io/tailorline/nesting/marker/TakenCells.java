package io.tailorline.nesting.marker;

import io.tailorline.geometry.Ring;
import java.util.List;

/**
 * Which cells of a strip of cloth rings touch: an edge passes through the cell, or the cell lies inside. Cells are
 * squares from the origin; what is left of the strip beyond the last whole cell is in none.
 */
final class TakenCells {

    private final double cell;
    private final int columns;
    private final int rows;

    /** All mm. */
    TakenCells(double cell, double length, double width) {
        this.cell = cell;
        this.columns = (int) Math.floor(length / cell);
        this.rows = (int) Math.floor(width / cell);
    }

    /** By column along the cloth, then by row across it. */
    boolean[][] of(List<Ring> rings) {
        boolean[][] taken = new boolean[columns][rows];
        rings.forEach(ring -> add(ring, taken));
        return taken;
    }

    private void add(Ring ring, boolean[][] taken) {
        for (int i = 0; i < ring.size(); i++) {
            int next = ring.next(i);
            edge(ring.x(i), ring.y(i), ring.x(next), ring.y(next), taken);
        }
        inside(ring, taken);
    }

    /** Row by row: the part of the edge in that row reaches over these columns. */
    private void edge(double ax, double ay, double bx, double by, boolean[][] taken) {
        int from = bounded(Math.min(ay, by), rows);
        int to = bounded(Math.max(ay, by), rows);
        for (int row = from; row <= to; row++) {
            double one = at(row * cell, ax, ay, bx, by);
            double other = at((row + 1) * cell, ax, ay, bx, by);
            int left = bounded(Math.min(one, other), columns);
            int right = bounded(Math.max(one, other), columns);
            for (int column = left; column <= right; column++) {
                taken[column][row] = true;
            }
        }
    }

    private int bounded(double mm, int count) {
        return (int) Math.max(0, Math.min(count - 1.0, Math.floor(mm / cell)));
    }

    /** x of the edge at this y, or at the end of the edge that is nearer. */
    private static double at(double y, double ax, double ay, double bx, double by) {
        if (ay == by) {
            return y <= ay ? ax : bx;
        }
        double share = Math.max(0, Math.min(1, (y - ay) / (by - ay)));
        return ax + share * (bx - ax);
    }

    /** Cells without an edge are inside where their middle is. */
    private void inside(Ring ring, boolean[][] taken) {
        int left = bounded(ring.minX(), columns);
        int right = bounded(ring.maxX(), columns);
        for (int row = bounded(ring.minY(), rows); row <= bounded(ring.maxY(), rows); row++) {
            for (int column = left; column <= right; column++) {
                taken[column][row] = taken[column][row] || ring.contains((column + 0.5) * cell, (row + 0.5) * cell);
            }
        }
    }
}
