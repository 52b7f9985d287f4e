package io.tailorline.workflow.workshop.stock.ledger;

import static io.tailorline.workflow.workshop.stock.StockRefusal.mm;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.Optional;

/**
 * This much of the outer end is thrown away.
 *
 * @param kind SCRAP, or SPLICE for a join or a flaw that was cut out
 */
public record Scrap(double lengthMm, Kind kind, String reason) implements LedgerStep {

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), Present.ANY)
                .or(() -> Refusals.withoutReason(reason))
                .or(() -> Refusals.ofLength("lengthMm", lengthMm, 0))
                .or(() -> longerThanLeft(lengthMm, account))
                .or(() -> Reserved.refusalOfTaking("lengthMm", lengthMm, account, booking))
                .map(Refusals::refused)
                .orElseGet(() -> new Posting(account, booking)
                        .off(kind, Mm.onGrid(lengthMm), "", reason)
                        .done());
    }

    static Optional<StockRefusal> longerThanLeft(double mm, RollAccount account) {
        double left = account.roll().currentMm();
        return mm > left
                ? Optional.of(StockRefusal.of(Code.LONGER_THAN_LEFT, "lengthMm", mm(mm), mm(left)))
                : Optional.empty();
    }
}
