package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;

/** The roll is not in its place, nor in any other that somebody knows. */
public record Lose() implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .roll(account.roll().aside(RollState.LOST).withPlace(""))
                        .note(Kind.STATE, account.roll().place())
                        .done());
    }
}
