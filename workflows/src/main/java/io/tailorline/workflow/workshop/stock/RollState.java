package io.tailorline.workflow.workshop.stock;

import java.util.Locale;

/**
 * How far a roll has come: {@code expected -> received -> inspected -> relaxing -> available <-> at-table -> used-up}.
 */
public enum RollState {
    /** Ordered and confirmed by its supplier for a day. */
    EXPECTED,
    RECEIVED,
    INSPECTED,
    /** It rests loose, until its tension is gone. */
    RELAXING,
    AVAILABLE,
    AT_TABLE,
    USED_UP,
    /** Aside: too many flaws, too narrow, shorter than its ticket; a person decides. */
    QUARANTINED,
    /** Aside: it is not in its place. */
    LOST;

    /** The word in files and addresses: {@code at-table}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the cloth is in the house, be it aside. */
    public boolean isInTheHouse() {
        return this != EXPECTED && this != USED_UP && this != LOST;
    }

    /** Whether an order may be promised cloth of it: it is looked over, in its place, and rests at most. */
    public boolean mayBeReserved() {
        return this == INSPECTED || this == RELAXING || this == AVAILABLE || this == AT_TABLE;
    }

    /** Whether it may lie on a table now. */
    public boolean mayBeCut() {
        return this == AVAILABLE || this == AT_TABLE;
    }
}
