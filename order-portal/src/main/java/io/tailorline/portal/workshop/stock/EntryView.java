package io.tailorline.portal.workshop.stock;

import io.tailorline.workflow.workshop.stock.StockEntry;
import java.time.Instant;

/** A line of a roll's ledger in the API. */
record EntryView(
        long number,
        String kind,
        double deltaMm,
        double balanceMm,
        String state,
        String place,
        String job,
        String by,
        Instant at,
        String reason,
        String hash) {

    static EntryView of(StockEntry entry) {
        return new EntryView(
                entry.number(),
                entry.kind().code(),
                entry.deltaMm(),
                entry.balanceMm(),
                entry.state().code(),
                entry.place(),
                entry.job(),
                entry.by(),
                entry.at(),
                entry.reason(),
                entry.hash());
    }
}
