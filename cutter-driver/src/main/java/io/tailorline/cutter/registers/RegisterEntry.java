package io.tailorline.cutter.registers;

import java.util.Locale;

/**
 * Where one register lies.
 *
 * @param address of its first word, counted from 0 as in the protocol
 * @param count words
 */
public record RegisterEntry(int address, RegisterType type, int count, RegisterUnit unit) {

    static final int ADDRESSES = 0x10000;

    public RegisterEntry {
        if (address < 0 || address >= ADDRESSES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "address %d; expected 0 to 65535. Maybe it is a number of the 4x or 3x notation: those are 40001 or 30001 too high.",
                    address));
        }
        if (count < 1 || count % type.words() != 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "count %d; expected whole values of %d words.", count, type.words()));
        }
    }

    /** The address after its last word. */
    public int end() {
        return address + count;
    }
}
