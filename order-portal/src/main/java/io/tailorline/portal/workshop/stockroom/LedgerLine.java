package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.StockEntry;
import java.util.List;

/**
 * A line of a roll's ledger as it is read; lengths in m.
 *
 * @param change {@code −2.96}; empty where the length stayed
 */
record LedgerLine(
        long number,
        String kind,
        String change,
        String balance,
        String state,
        String place,
        String job,
        String by,
        String at,
        String reason) {

    static List<LedgerLine> of(List<StockEntry> ledger) {
        return ledger.stream()
                .map(entry -> new LedgerLine(
                        entry.number(),
                        entry.kind().code(),
                        entry.deltaMm() == 0 ? "" : Lengths.change(entry.deltaMm()),
                        Lengths.metres(entry.balanceMm()),
                        entry.state().code(),
                        entry.place(),
                        entry.job(),
                        entry.by(),
                        entry.at().toString(),
                        entry.reason()))
                .toList();
    }
}
