package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.StockRefusal.mm;

import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a ticket that is received once more says what it said the first time; what is left out says nothing new. */
final class SaidBefore {

    /** Of one field; empty where nothing is said now. */
    private record Said(String field, String now, String then) {

        boolean isOther() {
            return !now.isEmpty() && !now.equalsIgnoreCase(then);
        }
    }

    private SaidBefore() {}

    /**
     * The first field that differs.
     *
     * @param place where it was put when it was received
     */
    static Optional<StockRefusal> otherwise(Roll known, Lot lot, String place, NewRoll now) {
        return Stream.of(
                        new Said(
                                "ticketMm",
                                mm(now.ticketMm()),
                                mm(known.length().ticketMm())),
                        new Said("id", now.id(), known.id()),
                        new Said("dyeLot", now.dyeLot(), lot.dyeLot()),
                        new Said("shade", now.shade(), lot.shade()),
                        new Said("supplier", now.supplier(), lot.supplier()),
                        new Said(
                                "widthsMm",
                                widths(now.widthsMm()),
                                widths(known.width().measuredMm())),
                        new Said("place", now.place(), place),
                        new Said(
                                "onlyFor",
                                now.onlyFor().orElse(""),
                                known.onlyFor().orElse("")))
                .filter(Said::isOther)
                .findFirst()
                .map(said -> refusal(said.field(), said.now(), said.then(), known));
    }

    private static StockRefusal refusal(String field, String now, String then, Roll known) {
        return StockRefusal.of(
                Code.RECEIVED_OTHERWISE, field, now, then.isEmpty() ? "–" : then, known.ticket(), known.id());
    }

    private static String widths(List<Double> widths) {
        return widths.stream().map(StockRefusal::mm).collect(Collectors.joining(", "));
    }
}
