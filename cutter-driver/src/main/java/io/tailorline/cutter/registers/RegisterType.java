package io.tailorline.cutter.registers;

import java.util.Locale;

/** How a value lies in its registers. */
public enum RegisterType {
    U16(1),
    U32(2),
    I32(2);

    private final int words;

    RegisterType(int words) {
        this.words = words;
    }

    public int words() {
        return words;
    }

    /** As files write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every value of {@code other} also fits into this type. */
    boolean holds(RegisterType other) {
        return this == other || this == U32 && other == U16;
    }
}
