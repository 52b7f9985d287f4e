package io.tailorline.cutter.registers;

import java.util.Locale;

/**
 * Registers that belong to one instant: read together, or written together with the word that makes them count last.
 */
public enum RegisterBlock {
    /** Which table this is and what it can hold. */
    IDENTITY(false),
    /** One poll at the table. */
    STATUS(false),
    /** One command. */
    COMMAND(true),
    /** Who holds the table, and that he lives. */
    LEASE(true),
    /** One block of a job. */
    MAILBOX(true);

    private final boolean writable;

    RegisterBlock(boolean writable) {
        this.writable = writable;
    }

    /** Whether a host writes it. */
    public boolean isWritable() {
        return writable;
    }

    /** As files write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
