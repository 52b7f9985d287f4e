package io.tailorline.cutter.render;

import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * What the ticket says about the job besides its program.
 *
 * @param order whose suit is cut
 * @param job the cutter room's number
 * @param roll that must lie on the table; empty when it is not known yet
 * @param material in the reader's language; empty where the house cuts one alone
 * @param lay number of the lay whose marker the order shares with others; empty where it is laid alone
 */
public record TicketJob(String order, String job, String roll, Optional<String> material, Optional<String> lay) {

    /** Of an order that is laid alone, in one material. */
    public TicketJob(String order, String job, String roll) {
        this(order, job, roll, Optional.empty(), Optional.empty());
    }

    /** Whether a piece of the program is of this order. */
    boolean isOwn(PieceRef piece) {
        return lay.isEmpty() || piece.order().equals(order);
    }
}
