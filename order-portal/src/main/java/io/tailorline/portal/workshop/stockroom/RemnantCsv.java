package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.CsvField;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remnants as CSV, as {@link RollCsv}: lengths in mm, several values of a field with a space between them. */
final class RemnantCsv {

    private static final String HEAD =
            "remnant,article,lot,parent,place,state,bornAt,lengthMm,widthMm,value,garments,pieces,orders,wantedBy,panel";

    private RemnantCsv() {}

    /** @param wanted by when customers need their suits, by order; of several orders the days are in their order */
    static String of(List<KeptRemnant> remnants, Map<String, LocalDate> wanted) {
        return Stream.concat(Stream.of(HEAD), remnants.stream().map(one -> line(one, wanted)))
                .map(line -> line + RollCsv.END)
                .collect(Collectors.joining());
    }

    private static String line(KeptRemnant one, Map<String, LocalDate> wanted) {
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
                        one.orders().stream()
                                .map(order -> Objects.toString(wanted.get(order), "-"))
                                .collect(Collectors.joining(" ")),
                        Boolean.toString(one.isPanel()))
                .map(CsvField::of)
                .collect(Collectors.joining(","));
    }
}
