package io.tailorline.nesting.marker;

import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rectangle of a marker's cloth in which nothing is cut and no flaw lies, in the fabric frame, mm: what can be taken
 * out as a remnant once the pieces are.
 *
 * <p>The cloth is laid in cells of {@link #CELL}; a cell that a piece or a flaw touches at all is taken. So a rectangle
 * found is free for certain, and is less than two cells smaller each way than the largest one there is.
 *
 * @param x from the outer end of the marker
 * @param y from the lower edge of the usable width
 * @param length along the cloth
 * @param width across it
 */
public record FreeRectangle(double x, double y, double length, double width) {

    /** Side of a cell, mm: what scissors lose anyway. */
    public static final double CELL = 5;

    public FreeRectangle {
        if (!(length > 0 && width > 0)) {
            throw new IllegalArgumentException(
                    "A rectangle of %s x %s mm; expected more than 0.".formatted(length, width));
        }
    }

    public double area() {
        return length * width;
    }

    /**
     * The largest one by area among those that are of use.
     *
     * @param useful told length and width, mm; it must hold for a larger rectangle wherever it holds for a smaller one
     */
    public static Optional<FreeRectangle> largest(Marker marker, Predicate<FreeRectangle> useful) {
        Marker open = UnfoldedMarker.of(marker);
        List<Ring> taken = new ArrayList<>();
        open.placements().forEach(placement -> taken.add(placement.cutLine()));
        open.fabric().flaws().forEach(flaw -> taken.add(flaw.ring()));
        return largest(open.length(), open.fabric().usableWidth(), taken, useful);
    }

    /** @param taken rings that it must not overlap, whichever way they run */
    static Optional<FreeRectangle> largest(
            double length, double width, List<Ring> taken, Predicate<FreeRectangle> useful) {
        boolean[][] isTaken = new TakenCells(CELL, length, width).of(taken);
        FreeRectangle best = null;
        int rows = isTaken.length == 0 ? 0 : isTaken[0].length;
        int[] free = new int[rows];
        for (int column = 0; column < isTaken.length; column++) {
            for (int row = 0; row < rows; row++) {
                free[row] = isTaken[column][row] ? 0 : free[row] + 1;
            }
            for (FreeRectangle each : endingAt(column, free)) {
                if ((best == null || each.area() > best.area()) && useful.test(each)) {
                    best = each;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The rectangles that end with this column and cannot grow across, by the stack of rising bars: each row is pushed
     * and popped once.
     *
     * @param free cells before the end of the column that are free, by row
     */
    private static List<FreeRectangle> endingAt(int column, int[] free) {
        List<FreeRectangle> found = new ArrayList<>();
        int[] begin = new int[free.length + 1];
        int[] bar = new int[free.length + 1];
        int top = 0;
        for (int row = 0; row <= free.length; row++) {
            int now = row == free.length ? 0 : free[row];
            int from = row;
            while (top > 0 && bar[top - 1] >= now) {
                top--;
                from = begin[top];
                if (bar[top] > now) {
                    found.add(new FreeRectangle(
                            (column + 1 - bar[top]) * CELL, from * CELL, bar[top] * CELL, (row - from) * CELL));
                }
            }
            if (now > 0) {
                begin[top] = from;
                bar[top] = now;
                top++;
            }
        }
        return found;
    }
}
