package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;

/**
 * The roll was counted again, and this much is left of it. Its outer end and the flaws stay where they are: what was
 * counted wrong lies at the inner end. Nothing left at all is a roll used up.
 */
public record Recount(double lengthMm, String reason) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .or(() -> Refusals.withoutReason(reason))
                .or(() -> Refusals.ofLength("lengthMm", lengthMm, 0))
                .or(() -> Reserved.refusal("lengthMm", lengthMm, account, booking))
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .inner(Kind.ADJUST, Mm.onGrid(lengthMm - account.roll().currentMm()), "", reason)
                        .done());
    }
}
