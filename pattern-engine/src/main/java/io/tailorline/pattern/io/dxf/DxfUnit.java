package io.tailorline.pattern.io.dxf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The length unit of a file.
 *
 * @param mm one unit in mm
 * @param remark the assumption; empty when the file states the unit
 */
record DxfUnit(double mm, String remark) {

    private static final double INCH = 25.4;

    /** A garment pattern whose longest piece is shorter than this was not drawn in mm: a trouser leg is 40 inches. */
    private static final double SHORTEST_PATTERN = 100;

    /** @param longest extent of the largest piece in the file's unit */
    static DxfUnit of(Optional<String> word, double longest) {
        String said = word.map(text -> text.toUpperCase(Locale.ROOT)).orElse("");
        if (List.of("ENGLISH", "INCH", "INCHES", "IN", "IMPERIAL").contains(said)) {
            return new DxfUnit(INCH, "");
        }
        if (List.of("METRIC", "MM", "MILLIMETER", "MILLIMETERS", "MILLIMETRES").contains(said)) {
            return new DxfUnit(1, longest < SHORTEST_PATTERN ? small(longest) : "");
        }
        boolean inches = longest < SHORTEST_PATTERN;
        return new DxfUnit(
                inches ? INCH : 1,
                String.format(
                        Locale.ROOT,
                        "The file does not say its unit%s; its longest piece is %.1f units, so %s were assumed.",
                        said.isEmpty() ? "" : " in a word of the standard (\"%s\")".formatted(word.orElse("")),
                        longest,
                        inches ? "inches" : "millimetres"));
    }

    private static String small(double longest) {
        return String.format(
                Locale.ROOT,
                "The file says millimetres and its longest piece is %.1f mm. Maybe it was drawn in inches.",
                longest);
    }
}
