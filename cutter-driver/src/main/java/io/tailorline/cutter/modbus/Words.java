package io.tailorline.cutter.modbus;

/** 32-bit values in two registers, high word first, and back. */
final class Words {

    private static final int WORD_BITS = 16;
    private static final int WORD = 0xFFFF;
    private static final long U32 = 0xFFFF_FFFFL;

    private Words() {}

    /** Puts {@code value} modulo 2^16 at {@code words[at]}. */
    static void putU16(int[] words, int at, long value) {
        words[at] = (int) value & WORD;
    }

    /** Puts {@code value} modulo 2^32, signed or not, at {@code words[at]} and the word after it. */
    static void putU32(int[] words, int at, long value) {
        words[at] = (int) (value >> WORD_BITS) & WORD;
        words[at + 1] = (int) value & WORD;
    }

    static long u32(int[] words, int at) {
        return ((long) words[at] << WORD_BITS | words[at + 1]) & U32;
    }

    static int i32(int[] words, int at) {
        return (int) u32(words, at);
    }
}
