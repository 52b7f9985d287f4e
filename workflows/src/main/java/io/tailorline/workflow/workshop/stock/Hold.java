package io.tailorline.workflow.workshop.stock;

import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.List;

/**
 * Why a roll is quarantined, as its ledger tells.
 *
 * @param lines since it is, the one that put it aside first; none while it is not
 */
public record Hold(List<StockEntry> lines) {

    public Hold {
        lines = List.copyOf(lines);
    }

    /** @param ledger from its first line */
    public static Hold of(List<StockEntry> ledger) {
        int begin = ledger.size();
        while (begin > 0 && ledger.get(begin - 1).state() == RollState.QUARANTINED) {
            begin--;
        }
        return new Hold(ledger.subList(begin, ledger.size()));
    }

    /** Whether too many points alone hold it, so that fewer of them let it go. */
    public boolean isForPoints() {
        return !lines.isEmpty()
                && lines.get(0).kind() == Kind.INSPECT
                && lines.stream().noneMatch(line -> line.kind() == Kind.MEASURE);
    }

    /** In the words of who or what put it aside; may be empty. */
    public String reason() {
        return lines.stream()
                .map(StockEntry::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }
}
