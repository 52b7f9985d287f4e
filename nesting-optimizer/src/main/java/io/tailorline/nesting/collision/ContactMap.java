package io.tailorline.nesting.collision;

/**
 * At which shifts one shape collides with another, cell by cell over the window of shifts: free, colliding, or crossed
 * by a few lines, on either side of which the answer is one and the same.
 *
 * <p>A crossed cell that knows its lines, three at most, keeps one answer for each combination of sides, learnt when
 * first asked for: the outlines are compared once, then never again. Two bits hold a plain cell; 4 x 4 cells make a
 * word, so that neighbours lie together in the cache.
 *
 * <p>Safe for use by several threads without a lock: every thread computes the same value, and one that is lost in a
 * race costs only another comparison.
 */
final class ContactMap {

    static final int FREE = 1;
    static final int COLLIDING = 2;
    /** Only the outline test can decide. */
    static final int OPEN = 3;

    /** Codes in a word, and how many words a row of blocks has, come from this. */
    static final int BLOCK = 4;

    /** Bits of the number of a line, 0 for none; three of them in a word. */
    static final int LINE_BITS = 20;

    static final int MOST_LINES = (1 << LINE_BITS) - 1;

    private static final int EVERY_SECOND_BIT = 0x55555555;

    private final int wordsInRow;
    private final int[] codes;
    private final char[] crossedBefore;
    private final long[] linesOfCell;
    private final char[] answers;
    private final double[] lines;
    private final double tolerance;

    /**
     * @param cells along each side, a multiple of four
     * @param codes two bits a cell, {@link #OPEN} for crossed
     * @param linesOfCell of the crossed cells, in the order of their bits
     * @param lines of each: unit normal and distance from the origin, three numbers
     * @param tolerance nearer to a line than this the side is not certain
     */
    ContactMap(int cells, int[] codes, long[] linesOfCell, double[] lines, double tolerance) {
        this.wordsInRow = cells / BLOCK;
        this.codes = codes;
        this.linesOfCell = linesOfCell;
        this.answers = new char[linesOfCell.length];
        this.lines = lines;
        this.tolerance = tolerance;
        this.crossedBefore = new char[codes.length];
        int crossed = 0;
        for (int word = 0; word < codes.length; word++) {
            crossedBefore[word] = (char) crossed;
            crossed += Integer.bitCount(crossed(codes[word]));
        }
    }

    /** Place of a cell's two bits: the word. */
    static int word(int column, int row, int wordsInRow) {
        return (row >> 2) * wordsInRow + (column >> 2);
    }

    /** Place of a cell's two bits within the word. */
    static int bit(int column, int row) {
        return (row & 3) << 3 | (column & 3) << 1;
    }

    private static int crossed(int word) {
        return word & word >>> 1 & EVERY_SECOND_BIT;
    }

    /** For {@link #code}. Not to be written to. */
    int[] codes() {
        return codes;
    }

    /** @return {@link #FREE}, {@link #COLLIDING}, or {@link #OPEN} for a crossed cell, whatever was computed before */
    static int code(int[] codes, int column, int row, int wordsInRow) {
        return codes[word(column, row, wordsInRow)] >>> bit(column, row) & 3;
    }

    /** @return the stored result of the outline test in a crossed cell, or {@link #OPEN} */
    int learnt(int column, int row, double dx, double dy) {
        int cell = crossedCell(word(column, row, wordsInRow), bit(column, row));
        int sides = sides(linesOfCell[cell], dx, dy);
        int answer = sides < 0 ? OPEN : answers[cell] >>> 2 * sides & 3;
        return answer == 0 ? OPEN : answer;
    }

    /** Which of the crossed cells one is. */
    private int crossedCell(int word, int bit) {
        return crossedBefore[word] + Integer.bitCount(crossed(codes[word]) & (1 << bit) - 1);
    }

    /** On which sides of a cell's lines a shift lies, one bit each, or -1 when that is not known. */
    private int sides(long numbers, double dx, double dy) {
        int sides = 0;
        int bit = 1;
        for (long left = numbers; left != 0; left >>>= LINE_BITS, bit <<= 1) {
            int line = 3 * (int) (left & MOST_LINES) - 3;
            double beyond = lines[line] * dx + lines[line + 1] * dy - lines[line + 2];
            if (beyond > tolerance) {
                sides |= bit;
            } else if (!(beyond < -tolerance)) {
                return -1;
            }
        }
        return bit == 1 ? -1 : sides;
    }

    /** Stores the result of the outline test. */
    void learn(int column, int row, double dx, double dy, boolean collides) {
        int word = word(column, row, wordsInRow);
        int bit = bit(column, row);
        if ((codes[word] >>> bit & 3) == OPEN) {
            int cell = crossedCell(word, bit);
            int sides = sides(linesOfCell[cell], dx, dy);
            if (sides >= 0) {
                answers[cell] |= (char) ((collides ? COLLIDING : FREE) << 2 * sides);
            }
        }
    }
}
