package io.tailorline.cutter.table;

import java.util.EnumSet;
import java.util.Set;

/** What a table has; the bits of its register {@code CAPS} in order from bit 0. */
public enum Capability {
    /** Function 23: a block is written and the status read in one request. */
    READ_WRITE,
    DRILL,
    LABEL,
    CONVEYOR,
    CAMERA,
    PROJECTOR_TRIGGER,
    SHARPEN,
    /** Ring and counts survive a power loss. */
    RETAINED_RING;

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
        return capabilities.stream()
                .mapToInt(capability -> 1 << capability.ordinal())
                .sum();
    }

    boolean isIn(int word) {
        return (word & 1 << ordinal()) != 0;
    }
}
