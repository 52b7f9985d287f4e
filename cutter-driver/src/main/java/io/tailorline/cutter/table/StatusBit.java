package io.tailorline.cutter.table;

import java.util.EnumSet;
import java.util.Set;

/**
 * The bits of a table's register {@code STATUS}, in order from bit 0. Safety circuits are shown here, never commanded.
 */
public enum StatusBit {
    ESTOP_OK,
    GUARD_OK,
    HOMED,
    KNIFE_DOWN,
    VACUUM_OK,
    /** A host holds the table and its heartbeat is fresh. */
    HOST_LEASE,
    CONVEYOR_MOVING,
    RING_EMPTY,
    WARN,
    LOCAL_MODE,
    /** An operator must acknowledge at the table before RESET is taken. */
    NEED_RESET;

    /** The register's value for {@code bits}. */
    public static int toWord(Set<StatusBit> bits) {
        int word = 0;
        for (StatusBit bit : bits) {
            word |= 1 << bit.ordinal();
        }
        return word;
    }

    /** The bits set in {@code word}; unknown high bits are left out. */
    public static Set<StatusBit> ofWord(int word) {
        Set<StatusBit> bits = EnumSet.noneOf(StatusBit.class);
        for (StatusBit bit : values()) {
            if ((word & 1 << bit.ordinal()) != 0) {
                bits.add(bit);
            }
        }
        return bits;
    }
}
