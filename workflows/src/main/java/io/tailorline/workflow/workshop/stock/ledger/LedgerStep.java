package io.tailorline.workflow.workshop.stock.ledger;

/** Something that happens to a roll. */
@FunctionalInterface
public interface LedgerStep {

    StepResult on(RollAccount account, Booking booking);
}
