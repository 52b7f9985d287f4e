package io.tailorline.nesting.collision;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;

/**
 * All shapes that lie on the strip, each in a numbered slot with its place and box; slots may be empty.
 *
 * <p>Mutable working state of one thread. Slots whose boxes may meet are found as an intersection of sets of bits
 * ({@link SlotIntervals}), which costs little more for a thousand slots than for fifty.
 */
public final class PlacedShapes {

    private final CollisionShape[] shapes;
    private final int[] numbers;
    private final double[] x;
    private final double[] y;
    private final double[] minX;
    private final double[] minY;
    private final double[] maxX;
    private final double[] maxY;
    private final SlotIntervals along;
    private final SlotIntervals across;

    /**
     * @param slots how many
     * @param begin about where along x shapes will lie, from here
     * @param end to here; farther ones are found more slowly
     * @param height the same along y, from 0
     */
    public PlacedShapes(int slots, double begin, double end, double height) {
        along = new SlotIntervals(slots, begin, end);
        across = new SlotIntervals(slots, 0, height);
        shapes = new CollisionShape[slots];
        numbers = new int[slots];
        x = new double[slots];
        y = new double[slots];
        minX = new double[slots];
        minY = new double[slots];
        maxX = new double[slots];
        maxY = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            remove(slot);
        }
    }

    /** Puts a shape into a slot, in place of what was there. */
    public void place(int slot, CollisionShape shape, double tx, double ty) {
        Ring outline = shape.outline();
        shapes[slot] = shape;
        numbers[slot] = shape.number();
        x[slot] = tx;
        y[slot] = ty;
        minX[slot] = outline.minX() + tx;
        minY[slot] = outline.minY() + ty;
        maxX[slot] = outline.maxX() + tx;
        maxY[slot] = outline.maxY() + ty;
        along.set(slot, minX[slot], maxX[slot]);
        across.set(slot, minY[slot], maxY[slot]);
    }

    /** Empties a slot: its box meets no other. */
    public void remove(int slot) {
        shapes[slot] = null;
        minX[slot] = Double.POSITIVE_INFINITY;
        minY[slot] = Double.POSITIVE_INFINITY;
        maxX[slot] = Double.NEGATIVE_INFINITY;
        maxY[slot] = Double.NEGATIVE_INFINITY;
        along.clear(slot);
        across.clear(slot);
    }

    /**
     * The slots whose boxes meet the box of a shape at a place.
     *
     * @param except slot to leave out, or -1
     * @param end slots from here on are left out too
     * @param into receives the slots, ascending
     * @return how many
     */
    public int neighbours(CollisionShape shape, double tx, double ty, int except, int end, int[] into) {
        Ring outline = shape.outline();
        double left = outline.minX() + tx;
        double low = outline.minY() + ty;
        double right = outline.maxX() + tx;
        double high = outline.maxY() + ty;
        int n = 0;
        for (int word = 0; word * Long.SIZE < end; word++) {
            for (long slots = near(left, low, right, high, word); slots != 0; slots &= slots - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(slots);
                if (boxMeets(slot, left, low, right, high) && slot != except && slot < end) {
                    into[n++] = slot;
                }
            }
        }
        return n;
    }

    /**
     * Those of 64 slots whose boxes may meet a box, one bit each: all that do, and perhaps some that lie near it.
     *
     * @param word the slots from 64 times this on
     */
    public long near(double left, double low, double right, double high, int word) {
        return along.begun(along.at(right), word)
                & along.notEnded(along.at(left), word)
                & across.begun(across.at(high), word)
                & across.notEnded(across.at(low), word);
    }

    /** Whether the box of a slot meets a box. */
    public boolean boxMeets(int slot, double left, double low, double right, double high) {
        return minX[slot] <= right && maxX[slot] >= left && minY[slot] <= high && maxY[slot] >= low;
    }

    /** Takes over every slot of another one of the same size. */
    public void copyFrom(PlacedShapes other) {
        System.arraycopy(other.shapes, 0, shapes, 0, shapes.length);
        System.arraycopy(other.numbers, 0, numbers, 0, numbers.length);
        System.arraycopy(other.x, 0, x, 0, x.length);
        System.arraycopy(other.y, 0, y, 0, x.length);
        System.arraycopy(other.minX, 0, minX, 0, x.length);
        System.arraycopy(other.minY, 0, minY, 0, x.length);
        System.arraycopy(other.maxX, 0, maxX, 0, x.length);
        System.arraycopy(other.maxY, 0, maxY, 0, x.length);
        along.copyFrom(other.along);
        across.copyFrom(other.across);
    }

    public int slots() {
        return shapes.length;
    }

    public CollisionShape shape(int slot) {
        return shapes[slot];
    }

    /** Number of the shape in a slot, or -1. */
    public int number(int slot) {
        return numbers[slot];
    }

    public double x(int slot) {
        return x[slot];
    }

    public double y(int slot) {
        return y[slot];
    }

    /** Farthest x that the widened outline in a slot reaches. */
    public double maxX(int slot) {
        return maxX[slot];
    }
}
