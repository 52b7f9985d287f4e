package io.tailorline.nesting.collision;

import java.util.Arrays;

/**
 * The intervals that slots take up along one axis, as sets of bits: which slots begin in a bin or before it, which end
 * in it or behind it. The slots whose interval may meet a given one are an intersection of two sets, 64 slots to a
 * machine word.
 *
 * <p>Bins are of equal width over a range; what lies outside falls into the first or the last, so the answer is always
 * complete and at worst too large. Sorting into bins keeps order, which is why nothing is missed by rounding.
 */
final class SlotIntervals {

    private static final int BINS = 128;

    private final double from;
    private final double perUnit;
    private final int words;
    private final long[] beginning;
    private final long[] ending;
    private final int[] firstBin;
    private final int[] lastBin;

    /** @param low the range is from this to {@code high} */
    SlotIntervals(int slots, double low, double high) {
        from = low;
        perUnit = BINS / (high - low);
        words = (slots + Long.SIZE - 1) / Long.SIZE;
        beginning = new long[BINS * words];
        ending = new long[BINS * words];
        firstBin = new int[slots];
        lastBin = new int[slots];
        Arrays.fill(firstBin, BINS);
        Arrays.fill(lastBin, -1);
    }

    /** Where {@link #begun} and {@link #notEnded} read for a coordinate. */
    int at(double coordinate) {
        return bin(coordinate) * words;
    }

    /** The slots of one word that begin at or before a bin. */
    long begun(int at, int word) {
        return beginning[at + word];
    }

    /** The slots of one word that end at or behind a bin. */
    long notEnded(int at, int word) {
        return ending[at + word];
    }

    void set(int slot, double from, double to) {
        move(slot, bin(from), bin(to));
    }

    void clear(int slot) {
        move(slot, BINS, -1);
    }

    void copyFrom(SlotIntervals other) {
        System.arraycopy(other.beginning, 0, beginning, 0, beginning.length);
        System.arraycopy(other.ending, 0, ending, 0, ending.length);
        System.arraycopy(other.firstBin, 0, firstBin, 0, firstBin.length);
        System.arraycopy(other.lastBin, 0, lastBin, 0, lastBin.length);
    }

    private int bin(double coordinate) {
        return Math.max(0, Math.min(BINS - 1, (int) ((coordinate - from) * perUnit)));
    }

    /** Flips the bits between the old bins and the new. */
    private void move(int slot, int first, int last) {
        int word = slot / Long.SIZE;
        long bit = 1L << slot % Long.SIZE;
        for (int bin = Math.min(first, firstBin[slot]); bin < Math.max(first, firstBin[slot]); bin++) {
            beginning[bin * words + word] ^= bit;
        }
        for (int bin = Math.min(last, lastBin[slot]) + 1; bin <= Math.max(last, lastBin[slot]); bin++) {
            ending[bin * words + word] ^= bit;
        }
        firstBin[slot] = first;
        lastBin[slot] = last;
    }
}
