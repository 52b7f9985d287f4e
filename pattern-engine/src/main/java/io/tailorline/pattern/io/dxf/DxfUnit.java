package io.tailorline.pattern.io.dxf;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The length unit of a file. The text {@code Units:} of the pattern standards counts first, then {@code $INSUNITS} of
 * the header; where both are silent the sizes of what was drawn tell.
 *
 * @param mm one unit in mm
 * @param remarks the assumption; none when the file states the unit
 */
record DxfUnit(double mm, List<Notice> remarks) {

    private static final double MM = LengthUnit.MM.mm();
    private static final double INCH = LengthUnit.INCH.mm();

    private static final List<String> INCHES = List.of("ENGLISH", "INCH", "INCHES", "IN", "IMPERIAL");
    private static final List<String> MILLIMETRES = List.of("METRIC", "MM", "MILLIMETER", "MILLIMETERS", "MILLIMETRES");

    /** A pattern that says millimetres and whose longest piece is shorter than this may have been drawn in inches. */
    private static final double SHORTEST_PATTERN = 100;

    /** No piece of a suit is longer, inches: 1.5 m, and a trouser leg is 1.2. */
    private static final double LONGEST_IN_INCHES = 60;

    /** Notches are 1 to 15 mm deep (D6673), so 0.04 to 0.6 inches. */
    private static final double LEAST_NOTCH_IN_MM = 0.8;

    /** Allowances are 5 to 80 mm, so 0.2 to 3.1 inches; the narrowest of a piece is hardly over 1. */
    private static final double LEAST_ALLOWANCE_IN_MM = 2.5;

    DxfUnit {
        remarks = List.copyOf(remarks);
    }

    /** As the person who reads the file says. */
    static DxfUnit said(LengthUnit unit) {
        return new DxfUnit(unit.mm(), List.of());
    }

    /**
     * @param word of the text {@code Units:}
     * @param insUnits of the header, mm; a code that names no length is left out
     */
    static DxfUnit of(Optional<String> word, OptionalDouble insUnits, DxfSizes sizes) {
        String said = word.map(text -> text.toUpperCase(Locale.ROOT)).orElse("");
        if (INCHES.contains(said)) {
            return new DxfUnit(INCH, contradiction(said, insUnits, insUnits.orElse(INCH) == INCH));
        }
        if (MILLIMETRES.contains(said)) {
            boolean isMetric = insUnits.orElse(MM) == MM;
            return new DxfUnit(
                    MM,
                    isMetric && sizes.longest() < SHORTEST_PATTERN && insUnits.isEmpty() && isDrawnInInches(sizes)
                            ? List.of(Notice.of("dxf.unit-small", units(sizes.longest(), "mm")))
                            : contradiction(said, insUnits, isMetric));
        }
        return insUnits.isPresent() ? new DxfUnit(insUnits.getAsDouble(), List.of()) : inferred(word, sizes);
    }

    /** The pattern standard's own text counts. */
    private static List<Notice> contradiction(String said, OptionalDouble insUnits, boolean isSame) {
        return isSame
                ? List.of()
                : List.of(Notice.of(
                        "dxf.unit-contradicts", new Text(said), Quantity.of("%.1f", insUnits.orElse(MM), "mm")));
    }

    private static DxfUnit inferred(Optional<String> word, DxfSizes sizes) {
        double mm = sizes.expected().isPresent()
                ? nearest(sizes.longest(), sizes.expected().getAsDouble())
                : isDrawnInInches(sizes) ? INCH : MM;
        String code = mm == INCH ? "dxf.unit-inches" : mm == LengthUnit.CM.mm() ? "dxf.unit-cm" : "dxf.unit-mm";
        return new DxfUnit(
                mm,
                List.of(
                        word.isEmpty()
                                ? Notice.of(code, units(sizes.longest(), ""))
                                : Notice.of(code + ".word", units(sizes.longest(), ""), new Text(word.get()))));
    }

    private static double nearest(double longest, double expected) {
        double nearest = MM;
        for (LengthUnit unit : LengthUnit.values()) {
            nearest = apart(longest * unit.mm(), expected) < apart(longest * nearest, expected) ? unit.mm() : nearest;
        }
        return nearest;
    }

    /** As a ratio, its logarithm without a sign. */
    private static double apart(double one, double other) {
        return StrictMath.abs(StrictMath.log(StrictMath.max(1e-9, one) / StrictMath.max(1e-9, other)));
    }

    /** By the notches, whose depth the standard limits, then by the allowances, then by the largest piece. */
    private static boolean isDrawnInInches(DxfSizes sizes) {
        if (sizes.notchDepth() > 0) {
            return sizes.notchDepth() < LEAST_NOTCH_IN_MM;
        }
        if (sizes.allowance() > 0) {
            return sizes.allowance() < LEAST_ALLOWANCE_IN_MM;
        }
        return sizes.longest() <= LONGEST_IN_INCHES;
    }

    private static Quantity units(double longest, String unit) {
        return Quantity.of("%.1f", longest, unit);
    }
}
