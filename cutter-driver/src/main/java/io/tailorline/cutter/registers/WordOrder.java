package io.tailorline.cutter.registers;

/**
 * In which order the four bytes of a 32-bit value, A the highest, follow each other in two registers. Single registers
 * are as the protocol has them, high byte first, whatever the order.
 */
public enum WordOrder {
    /** High word first: as the protocol orders bytes. */
    ABCD,
    /** Low word first. */
    CDAB,
    /** High word first, bytes of each word swapped. */
    BADC,
    /** Low word first, bytes of each word swapped. */
    DCBA;

    private static final int WORD_BITS = 16;
    private static final int BYTE = 0xFF;
    private static final int WORD = 0xFFFF;

    /** Puts {@code value} modulo 2^32, signed or not, at {@code words[at]} and the word after it. */
    void put(int[] words, int at, long value) {
        int high = swapped((int) (value >> WORD_BITS) & WORD);
        int low = swapped((int) value & WORD);
        words[at] = lowFirst() ? low : high;
        words[at + 1] = lowFirst() ? high : low;
    }

    /** The unsigned value at {@code words[at]} and the word after it. */
    long get(int[] words, int at) {
        int high = swapped(words[lowFirst() ? at + 1 : at]);
        int low = swapped(words[lowFirst() ? at : at + 1]);
        return (long) high << WORD_BITS | low;
    }

    private boolean lowFirst() {
        return this == CDAB || this == DCBA;
    }

    private int swapped(int word) {
        return this == ABCD || this == CDAB ? word : (word & BYTE) << Byte.SIZE | word >> Byte.SIZE & BYTE;
    }
}
