package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.StockEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a roll's ledger as it is read; lengths in m.
 *
 * @param change {@code −2.96}; empty where the length stayed
 * @param order for which it was cut; empty for none
 * @param material its word; empty where no order has it
 * @param reason in the reader's language where the house wrote it, else as a person wrote it
 */
record LedgerLine(
        long number,
        String kind,
        String change,
        String balance,
        String state,
        String place,
        String order,
        String material,
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

    static List<LedgerLine> of(List<StockEntry> ledger, StockWords words, Locale locale) {
        return ledger.stream().map(entry -> of(entry, words, locale)).toList();
    }

    private static LedgerLine of(StockEntry entry, StockWords words, Locale locale) {
        List<String> job = List.of(entry.job().split("/", -1));
        boolean isOfOrder = job.size() > 1;
        String reason = LedgerWords.of(entry, words, locale);
        return new LedgerLine(
                entry.number(),
                entry.kind().code(),
                entry.deltaMm() == 0 ? "" : Lengths.change(entry.deltaMm()),
                Lengths.metres(entry.balanceMm()),
                entry.state().code(),
                entry.place(),
                isOfOrder ? job.get(0) : "",
                isOfOrder ? job.get(1) : "",
                entry.by(),
                entry.at().toString(),
                isOfOrder ? reason : (entry.job() + " " + reason).strip());
    }
}
