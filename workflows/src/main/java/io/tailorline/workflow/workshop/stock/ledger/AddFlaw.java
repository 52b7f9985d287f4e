package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * One more flaw was found; the roll stays where it is. Those known before may lie beyond the roll as it is now: it was
 * counted or measured again, or a remnant was taken of it.
 */
public record AddFlaw(RollFlaw flaw) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        List<RollFlaw> all = new ArrayList<>(account.flaws());
        all.add(flaw);
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .or(() -> FlawChecks.outside(account.roll(), List.of(flaw)))
                .or(() -> FlawChecks.covering(account.roll(), all))
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .roll(account.roll().changed())
                        .flaws(all)
                        .note(Kind.INSPECT, flaw.kind().code())
                        .done());
    }
}
