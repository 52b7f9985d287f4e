package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.Set;

/** The roll is ordered. */
public record Expect() implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Set.of(RollState.EXPECTED))
                .map(Refusals::refused)
                .orElseGet(() ->
                        new Posting(account, booking).note(Kind.EXPECT, "").done());
    }
}
