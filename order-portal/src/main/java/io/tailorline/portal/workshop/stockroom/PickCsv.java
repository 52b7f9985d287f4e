package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.CsvField;
import io.tailorline.portal.workshop.stock.PickList;
import io.tailorline.portal.workshop.stock.PickList.Need;
import io.tailorline.portal.workshop.stock.PickList.Pick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pick list as CSV, as {@link RollCsv}: a line for each work of a roll, lengths in mm. */
final class PickCsv {

    private static final String HEAD =
            "roll,where,place,article,lot,currentMm,restsUntil,lostSince,order,material,lengthMm,job,table,due,wantedBy";

    private PickCsv() {}

    /** @param wanted by when customers need their suits, by order */
    static String of(PickList list, Map<String, LocalDate> wanted, Instant now) {
        return Stream.concat(
                        Stream.of(HEAD),
                        list.picks().stream()
                                .flatMap(pick -> pick.needs().stream().map(need -> line(pick, need, wanted, now))))
                .map(line -> line + RollCsv.END)
                .collect(Collectors.joining());
    }

    private static String line(Pick pick, Need need, Map<String, LocalDate> wanted, Instant now) {
        var roll = pick.roll().roll();
        return Stream.of(
                        roll.id(),
                        pick.where().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        roll.place(),
                        roll.article(),
                        pick.roll().lot().id(),
                        RollCsv.mm(roll.currentMm()),
                        text(pick.restsUntil(now)),
                        text(pick.since()),
                        need.work().orderId(),
                        need.work().material().word(),
                        need.lengthMm().map(RollCsv::mm).orElse(""),
                        need.job().orElse(""),
                        need.table().orElse(""),
                        need.due().map(LocalDate::toString).orElse(""),
                        Objects.toString(wanted.get(need.work().orderId()), ""))
                .map(CsvField::of)
                .collect(Collectors.joining(","));
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}
