package io.tailorline.portal.workshop.genealogy;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.web.CsvField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Traced cloth as CSV (RFC 4180), a line a piece; no field begins as a formula does. */
final class TraceCsv {

    private static final String HEAD = "lot,roll,article,job,order,material,piece,counts,cutAt,wantedBy";

    private static final String END = "\r\n";

    private TraceCsv() {}

    /** @param wanted by when customers need their suits, by order */
    static String of(ClothTrace trace, Map<String, LocalDate> wanted) {
        return Stream.concat(Stream.of(HEAD), trace.lines().stream().flatMap(line -> lines(line, wanted)))
                        .collect(Collectors.joining(END))
                + END;
    }

    private static Stream<String> lines(ClothTrace.Line line, Map<String, LocalDate> wanted) {
        LocalDate day = wanted.get(line.cut().order());
        List<String> pieces =
                line.cut().pieces().stream().map(PieceRef::toString).toList();
        return (pieces.isEmpty() ? List.of("") : pieces)
                .stream()
                        .map(piece -> Stream.of(
                                        line.lot(),
                                        line.cut().roll(),
                                        line.cut().article(),
                                        line.cut().job(),
                                        line.cut().order(),
                                        line.cut().material().word(),
                                        piece,
                                        line.cut().counts() ? "yes" : "no",
                                        line.cut().cutAt().toString(),
                                        day == null ? "" : day.toString())
                                .map(CsvField::of)
                                .collect(Collectors.joining(",")));
    }
}
