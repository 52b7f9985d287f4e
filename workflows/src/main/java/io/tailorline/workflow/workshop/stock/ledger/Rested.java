package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;

/** A roll that has rested enough is available; any other stays as it is. */
public record Rested() implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        Roll roll = account.roll();
        Posting posting = new Posting(account, booking);
        return roll.state() == RollState.RELAXING && roll.mayBeCut(booking.at())
                ? posting.roll(roll.withState(RollState.AVAILABLE))
                        .note(Kind.RELAX, "")
                        .done()
                : posting.done();
    }
}
