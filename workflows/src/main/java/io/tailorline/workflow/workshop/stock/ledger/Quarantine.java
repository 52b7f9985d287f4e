package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.HashSet;
import java.util.Set;

/** Nobody may use the roll until it is cleared. */
public record Quarantine(String reason) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        Set<RollState> from = new HashSet<>(Present.ANY);
        from.remove(RollState.QUARANTINED);
        return Refusals.unlessIn(account.roll(), from)
                .or(() -> Refusals.withoutReason(reason))
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .roll(account.roll().aside(RollState.QUARANTINED))
                        .note(Kind.STATE, reason)
                        .done());
    }
}
