package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.Set;

/** The roll is there again, and goes on where it was. On a table only what was relaxed before is found. */
public record Find(Place at) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Set.of(RollState.LOST))
                .map(Refusals::refused)
                .orElseGet(() -> found(account, booking));
    }

    private StepResult found(RollAccount account, Booking booking) {
        RollState before = account.roll().before().orElse(RollState.RECEIVED);
        var there = account.roll().back(before).withPlace(at.id());
        return new Posting(account, booking)
                .roll(before.mayBeCut() ? Move.at(there, at) : there)
                .note(Kind.STATE, "")
                .done();
    }
}
