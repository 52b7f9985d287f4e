package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * A marker was cut from the outer end. What is cut is cut: where the roll was longer than its ledger said, the ledger
 * is adjusted first.
 *
 * @param markerMm above 0
 * @param endsMm its two ends together
 * @param skippedMm what came off before it
 * @param job what it was cut for
 */
public record Cut(double markerMm, double endsMm, double skippedMm, String job) implements LedgerStep {

    /** What the line of such an adjustment says. */
    public static final String LONGER_THAN_KNOWN = "cut was longer than the roll was known to be";

    private static final Set<RollState> FROM = EnumSet.complementOf(EnumSet.of(RollState.EXPECTED));

    @Override
    public StepResult on(RollAccount account, Booking booking) {
        return Refusals.unlessIn(account.roll(), FROM).map(Refusals::refused).orElseGet(() -> cut(account, booking));
    }

    private StepResult cut(RollAccount account, Booking booking) {
        double marker = Mm.onGrid(markerMm);
        double ends = Mm.onGrid(endsMm);
        double skipped = Mm.onGrid(skippedMm);
        double missing = Mm.onGrid(marker + ends + skipped - account.roll().currentMm());
        Posting posting = new Posting(account, booking);
        if (missing > 0) {
            Roll roll = account.roll();
            posting.roll(roll.state() == RollState.USED_UP ? roll.withState(RollState.AT_TABLE) : roll)
                    .inner(Kind.ADJUST, missing, job, LONGER_THAN_KNOWN);
        }
        return posting.off(Kind.SCRAP, skipped, job, "")
                .off(Kind.CUT, marker, job, "")
                .off(Kind.END_LOSS, ends, job, "")
                .done();
    }
}
