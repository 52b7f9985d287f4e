package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.Set;

/**
 * The roll has come; until it is measured its ticket is believed.
 *
 * @param ticketMm as the ticket says that came with it
 */
public record Receive(double ticketMm, RollWidth width, String place) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Set.of(RollState.EXPECTED))
                .or(() -> Refusals.ofLength("ticketMm", ticketMm, 1))
                .map(Refusals::refused)
                .orElseGet(() -> received(account, booking));
    }

    private StepResult received(RollAccount account, Booking booking) {
        double mm = Mm.onGrid(ticketMm);
        return new Posting(account, booking)
                .roll(account.roll()
                        .withLength(new RollLength(mm, mm, 0, 0))
                        .withWidth(width)
                        .withState(RollState.RECEIVED)
                        .withPlace(place))
                .inner(Kind.RECEIVE, mm, "", "")
                .done();
    }
}
