package io.tailorline.cutter.registers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Address, length and functions of a block of registers.
 *
 * @param first address of its first register
 * @param count registers, gaps included
 * @param read functions that the table answers for it, 3 (holding registers) or 4 (input registers); a host uses the
 *     first
 * @param write functions that the table takes for it, 16 (several registers at once) or 6 (one); a host uses the first;
 *     empty for a block that is only read
 */
public record BlockLayout(int first, int count, List<Integer> read, List<Integer> write) {

    /** Reads holding registers. */
    public static final int READ_HOLDING = 3;

    /** Reads input registers. */
    public static final int READ_INPUT = 4;

    /** Writes one register. */
    public static final int WRITE_ONE = 6;

    /** Writes several registers. */
    public static final int WRITE_SEVERAL = 16;

    public BlockLayout {
        read = List.copyOf(read);
        write = List.copyOf(write);
        if (first < 0 || count < 1 || first + count > RegisterEntry.ADDRESSES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "first %d, count %d; expected registers within 0 to 65535.", first, count));
        }
        requireOnly("read", read, Set.of(READ_HOLDING, READ_INPUT));
        requireOnly("write", write, Set.of(WRITE_ONE, WRITE_SEVERAL));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("read []; expected function 3, 4 or both. Maybe write read: [3].");
        }
    }

    private static void requireOnly(String field, List<Integer> functions, Set<Integer> known) {
        if (!known.containsAll(functions) || Set.copyOf(functions).size() != functions.size()) {
            throw new IllegalArgumentException(
                    "%s %s; expected each of %s at most once.".formatted(field, functions, new TreeSet<>(known)));
        }
    }

    /** The address after its last register. */
    public int end() {
        return first + count;
    }

    /** Whether the {@code registers} registers from {@code address} on all lie in it. */
    public boolean holds(int address, int registers) {
        return registers > 0 && address >= first && address + registers <= end();
    }

    /** Whether it can be reached as holding registers, to read or to write. */
    public boolean isHolding() {
        return read.contains(READ_HOLDING) || !write.isEmpty();
    }

    public boolean isInput() {
        return read.contains(READ_INPUT);
    }
}
