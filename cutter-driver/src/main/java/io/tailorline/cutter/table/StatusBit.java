package io.tailorline.cutter.table;

import java.util.EnumSet;
import java.util.Set;

/**
 * The bits of a table's register {@code STATUS}, each with its number. Safety circuits are shown here, never commanded.
 */
public enum StatusBit {
    ESTOP_OK(0),
    GUARD_OK(1),
    HOMED(2),
    KNIFE_DOWN(3),
    VACUUM_OK(4),
    /** A host holds the table and its heartbeat is fresh. */
    HOST_LEASE(5),
    CONVEYOR_MOVING(6),
    RING_EMPTY(7),
    WARN(8),
    LOCAL_MODE(9),
    /** An operator must acknowledge at the table before RESET is taken. */
    NEED_RESET(10);

    private final int bit;

    StatusBit(int bit) {
        this.bit = bit;
    }

    /** The register's value with this bit alone. */
    public int word() {
        return 1 << bit;
    }

    /** The register's value for {@code bits}. */
    public static int toWord(Set<StatusBit> bits) {
        int word = 0;
        for (StatusBit bit : bits) {
            word |= bit.word();
        }
        return word;
    }

    /** The bits set in {@code word}; unknown high bits are left out. */
    public static Set<StatusBit> ofWord(int word) {
        Set<StatusBit> bits = EnumSet.noneOf(StatusBit.class);
        for (StatusBit bit : values()) {
            if ((word & bit.word()) != 0) {
                bits.add(bit);
            }
        }
        return bits;
    }
}
