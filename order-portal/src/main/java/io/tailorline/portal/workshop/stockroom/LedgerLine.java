package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.StockEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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

    /** The day on which the roll came, or was cut off another one; empty while it is expected. */
    static Optional<LocalDate> receivedOn(List<StockEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.kind() == StockEntry.Kind.RECEIVE)
                .findFirst()
                .map(entry -> entry.at().atZone(ZoneOffset.UTC).toLocalDate());
    }

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
