package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.CsvField;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remnants as CSV, as {@link RollCsv}: lengths in mm, several values of a field with a space between them. */
final class RemnantCsv {

    private static final String HEAD =
            "remnant,article,lot,parent,place,state,bornAt,lengthMm,widthMm,value,garments,pieces,orders,panel";

    private RemnantCsv() {}

    static String of(List<KeptRemnant> remnants) {
        return Stream.concat(Stream.of(HEAD), remnants.stream().map(RemnantCsv::line))
                .map(line -> line + RollCsv.END)
                .collect(Collectors.joining());
    }

    private static String line(KeptRemnant one) {
        var roll = one.roll().roll();
        return Stream.of(
                        roll.id(),
                        roll.article(),
                        one.roll().lot().id(),
                        roll.parent().orElse(""),
                        roll.place(),
                        roll.state().code(),
                        one.bornAt().toString(),
                        RollCsv.mm(roll.currentMm()),
                        RollCsv.mm(roll.width().leastMm()),
                        RemnantRow.value(one),
                        String.join(" ", one.garments()),
                        String.join(" ", one.pieces()),
                        String.join(" ", one.orders()),
                        Boolean.toString(one.isPanel()))
                .map(CsvField::of)
                .collect(Collectors.joining(","));
    }
}
