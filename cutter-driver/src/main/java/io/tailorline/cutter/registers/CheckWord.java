package io.tailorline.cutter.registers;

/**
 * The check word of a block of registers: CRC-16 of Modbus RTU (polynomial 0xA001 reflected, initial value 0xFFFF) over
 * all other words of the block in the order of their addresses, high byte first. It finds every single wrong bit and
 * every burst of at most 16 bits, also one that happened past TCP. Source: MODBUS over Serial Line V1.02, 6.2.2.
 */
public final class CheckWord {

    private static final int POLYNOMIAL = 0xA001;
    private static final int INITIAL = 0xFFFF;
    private static final int BYTE = 0xFF;

    private CheckWord() {}

    /** The check word of {@code words}, leaving out the one {@code at}. */
    public static int of(int[] words, int at) {
        int crc = INITIAL;
        for (int i = 0; i < words.length; i++) {
            if (i != at) {
                crc = after(after(crc, words[i] >> Byte.SIZE & BYTE), words[i] & BYTE);
            }
        }
        return crc;
    }

    private static int after(int before, int next) {
        int crc = before ^ next;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
        }
        return crc;
    }
}
