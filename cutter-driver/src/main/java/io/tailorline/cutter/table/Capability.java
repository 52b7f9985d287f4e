package io.tailorline.cutter.table;

import java.util.EnumSet;
import java.util.Set;

/** What a table has; the bits of its register {@code CAPS}, each with its number. */
public enum Capability {
    /** Function 23: a block is written and the status read in one request. */
    READ_WRITE(0),
    DRILL(1),
    LABEL(2),
    CONVEYOR(3),
    CAMERA(4),
    PROJECTOR_TRIGGER(5),
    SHARPEN(6),
    /** Ring and counts survive a power loss. */
    RETAINED_RING(7);

    private final int bit;

    Capability(int bit) {
        this.bit = bit;
    }

    /** The register's value with this bit alone. */
    public int word() {
        return 1 << bit;
    }

    /** The bits set in {@code word}; unknown high bits are left out. */
    public static Set<Capability> ofWord(int word) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (Capability capability : values()) {
            if (capability.isIn(word)) {
                capabilities.add(capability);
            }
        }
        return capabilities;
    }

    /** The register's value for {@code capabilities}. */
    public static int toWord(Set<Capability> capabilities) {
        return capabilities.stream().mapToInt(Capability::word).sum();
    }

    boolean isIn(int word) {
        return (word & word()) != 0;
    }
}
