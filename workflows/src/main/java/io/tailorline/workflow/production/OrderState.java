package io.tailorline.workflow.production;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an order is on its way, in the words of the public API. One of them is kept for a step that the process does
 * not have and never occurs: {@link #MEASUREMENT_REVIEW} (rare measurements are drafted and then shown,
 * {@link #TAILOR_REVIEW}).
 */
public enum OrderState {
    /** Taken and safe; work begins by itself. */
    RECEIVED,
    /** A tailor looks at the measurements. Cannot occur yet. */
    MEASUREMENT_REVIEW,
    /** A tailor looks at the drawn pattern. */
    TAILOR_REVIEW,
    /** The suit cannot be made as asked; a tailor has it, or has sent it back with a reason. */
    REJECTED,
    /** No cloth is free for it; only in a house that counts its cloth. */
    WAITING_CLOTH,
    /** Its marker is being made. */
    NESTING,
    /** Marker and cut program are ready. */
    PLANNED,
    /** In the queue of a cutting table. */
    WAITING_TABLE,
    /** The knife has started, in whichever of its materials. */
    CUTTING,
    /** Every piece is cut, of every material that the house cuts by machine. */
    CUT,
    /** A person has put its materials together for sewing; only of an order in several. */
    BUNDLED,
    /** Cancelled before the knife started. */
    CANCELLED,
    /** Something of ours failed and a person has been called. */
    INCIDENT;

    private static final Set<OrderState> TO_A_TABLE = EnumSet.of(NESTING, PLANNED, WAITING_TABLE);

    /** Its pieces are drawn and have their cloth, and no knife has started. */
    public boolean isOnTheWayToATable() {
        return TO_A_TABLE.contains(this);
    }

    /** An order is being cut from its first knife, whichever material that is in. */
    public OrderState with(Collection<OrderState> materials) {
        return isOnTheWayToATable() && (materials.contains(CUTTING) || materials.contains(CUT)) ? CUTTING : this;
    }

    /** The word in the API: {@code waiting-table}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
