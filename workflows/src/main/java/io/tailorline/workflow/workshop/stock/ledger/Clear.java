package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.Set;

/** A person decides that a quarantined roll may be used after all; it goes on where it was. */
public record Clear(String reason) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Set.of(RollState.QUARANTINED))
                .or(() -> Refusals.withoutReason(reason))
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .roll(account.roll().back(account.roll().before().orElse(RollState.INSPECTED)))
                        .note(Kind.STATE, reason)
                        .done());
    }
}
