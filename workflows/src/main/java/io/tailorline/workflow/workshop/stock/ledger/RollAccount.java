package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.StockEntry;
import java.util.List;

/**
 * A roll with the end of its ledger.
 *
 * @param entries how many lines there are
 * @param lastHash of the last of them
 */
public record RollAccount(Roll roll, List<RollFlaw> flaws, long entries, String lastHash) {

    public RollAccount {
        flaws = List.copyOf(flaws);
    }

    /** A roll of which nothing was written yet. */
    public static RollAccount opened(Roll roll) {
        return new RollAccount(roll, List.of(), 0, StockEntry.NOTHING_BEFORE);
    }

    public RollAccount with(Roll changed) {
        return new RollAccount(changed, flaws, entries, lastHash);
    }

    RollAccount withFlaws(List<RollFlaw> all) {
        return new RollAccount(roll, all, entries, lastHash);
    }

    RollAccount after(StockEntry entry) {
        return new RollAccount(roll, flaws, entry.number(), entry.hash());
    }
}
