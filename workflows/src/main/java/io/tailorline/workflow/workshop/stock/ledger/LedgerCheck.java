package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.StockEntry;
import java.util.List;
import java.util.Optional;

/** Whether a ledger is as it was written, and adds up. */
public final class LedgerCheck {

    /** What the lines may differ by from their sum, mm. */
    private static final double TOLERANCE = 1;

    private LedgerCheck() {}

    /**
     * Number of the first line that is missing, changed, out of place or does not add up; one after the last when the
     * roll is not as its last line says.
     *
     * @param entries of one roll, from the first
     * @param currentMm as the roll itself says
     */
    public static Optional<Long> firstBroken(List<StockEntry> entries, double currentMm) {
        String previous = StockEntry.NOTHING_BEFORE;
        double sum = 0;
        long number = 0;
        for (StockEntry entry : entries) {
            number++;
            sum += entry.deltaMm();
            boolean isSound = entry.number() == number
                    && entry.previousHash().equals(previous)
                    && entry.hash().equals(entry.computedHash())
                    && entry.balanceMm() >= 0
                    && Math.abs(entry.balanceMm() - sum) <= TOLERANCE;
            if (!isSound) {
                return Optional.of(number);
            }
            previous = entry.hash();
        }
        return Math.abs(sum - currentMm) <= TOLERANCE ? Optional.empty() : Optional.of(number + 1);
    }
}
