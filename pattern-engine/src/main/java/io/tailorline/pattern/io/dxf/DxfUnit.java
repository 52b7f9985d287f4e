package io.tailorline.pattern.io.dxf;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The length unit of a file.
 *
 * @param mm one unit in mm
 * @param remarks the assumption; none when the file states the unit
 */
record DxfUnit(double mm, List<Notice> remarks) {

    private static final double INCH = 25.4;

    /** A garment pattern whose longest piece is shorter than this was not drawn in mm: a trouser leg is 40 inches. */
    private static final double SHORTEST_PATTERN = 100;

    /** @param longest extent of the largest piece in the file's unit */
    static DxfUnit of(Optional<String> word, double longest) {
        String said = word.map(text -> text.toUpperCase(Locale.ROOT)).orElse("");
        if (List.of("ENGLISH", "INCH", "INCHES", "IN", "IMPERIAL").contains(said)) {
            return new DxfUnit(INCH, List.of());
        }
        if (List.of("METRIC", "MM", "MILLIMETER", "MILLIMETERS", "MILLIMETRES").contains(said)) {
            return new DxfUnit(
                    1,
                    longest < SHORTEST_PATTERN
                            ? List.of(Notice.of("dxf.unit-small", units(longest, "mm")))
                            : List.of());
        }
        boolean inches = longest < SHORTEST_PATTERN;
        String code = inches ? "dxf.unit-inches" : "dxf.unit-mm";
        return new DxfUnit(
                inches ? INCH : 1,
                List.of(
                        said.isEmpty()
                                ? Notice.of(code, units(longest, ""))
                                : Notice.of(code + ".word", units(longest, ""), new Text(word.orElse("")))));
    }

    private static Quantity units(double longest, String unit) {
        return Quantity.of("%.1f", longest, unit);
    }
}
