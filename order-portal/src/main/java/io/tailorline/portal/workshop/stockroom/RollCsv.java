package io.tailorline.portal.workshop.stockroom;

import io.tailorline.geometry.Mm;
import io.tailorline.portal.web.CsvField;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rolls as CSV (RFC 4180), lengths in mm with a point; no field begins as a formula does. {@code usableMm} are the free
 * lengths, as in the API: what is reserved is none of them, and a roll that may not be promised has none.
 */
final class RollCsv {

    private static final String HEAD =
            "roll,article,lot,dyeLot,shade,state,lookedOver,place,ticketMm,measuredMm,currentMm,widthMm,reservedMm,usableMm,flaws";

    static final String END = "\r\n";

    private RollCsv() {}

    static String of(List<StockedRoll> rolls) {
        return Stream.concat(Stream.of(HEAD), rolls.stream().map(RollCsv::line)).collect(Collectors.joining(END)) + END;
    }

    private static String line(StockedRoll roll) {
        return Stream.of(
                        roll.roll().id(),
                        roll.roll().article(),
                        roll.lot().id(),
                        roll.lot().dyeLot(),
                        roll.lot().shade(),
                        roll.roll().state().code(),
                        roll.roll().isLookedOver() ? "yes" : "no",
                        roll.roll().place(),
                        mm(roll.roll().length().ticketMm()),
                        mm(roll.roll().length().measuredMm()),
                        mm(roll.roll().currentMm()),
                        mm(roll.roll().width().leastMm()),
                        mm(roll.reservedMm()),
                        Lengths.freeMm(roll).stream()
                                .map(Mm::onGrid)
                                .map(RollCsv::mm)
                                .collect(Collectors.joining(" ")),
                        Integer.toString(roll.flaws().size()))
                .map(CsvField::of)
                .collect(Collectors.joining(","));
    }

    static String mm(double mm) {
        return BigDecimal.valueOf(mm).stripTrailingZeros().toPlainString();
    }
}
