package io.tailorline.pattern.check.invariant;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How far a figure may go.
 *
 * @param unit {@code mm}, {@code mm2}, {@code deg}, or the end of a notice's code: {@code figure.crossings}
 * @param isLeast whether the figure must be at least the value, else at most
 */
public record InvariantLimit(double value, String unit, boolean isLeast) {

    /** Figures are printed to a thousandth of their unit. */
    private static final double PRINTED = 1000;

    private static final Set<String> OF_LENGTH_AND_ANGLE = Set.of("mm", "mm2", "deg");

    private static final Set<String> COUNTS =
            Set.of("crossings", "faults", "measures", "mirrored", "missing", "orphans");

    public static InvariantLimit atMost(double value, String unit) {
        return new InvariantLimit(value, unit, false);
    }

    public static InvariantLimit atLeast(double value, String unit) {
        return new InvariantLimit(value, unit, true);
    }

    /** Whether the figure keeps the limit as it is printed: nobody is told that 0.050 mm is more than 0.050 mm. */
    boolean holds(double figure) {
        double printed = StrictMath.rint(figure * PRINTED) / PRINTED;
        return isLeast ? printed >= value : printed <= value;
    }

    /** For a person: {@code at most 0.5 mm}. */
    public String words() {
        return told().text();
    }

    /** The same for a reader of any language. */
    public Notice told() {
        return Notice.of(isLeast ? "order.at-least" : "order.at-most", value(value));
    }

    /** A figure in the unit of this limit, in English; one that could not be measured says so. */
    public String with(double figure) {
        return value(figure).text();
    }

    /** The same for a reader of any language. */
    public Value value(double figure) {
        if (!Double.isFinite(figure)) {
            return Notice.of("figure.unmeasurable");
        }
        String number = figure == StrictMath.rint(figure) && StrictMath.abs(figure) < 1e9
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.3f", figure);
        return OF_LENGTH_AND_ANGLE.contains(unit)
                ? new Quantity(number, unit)
                : new Notice("figure." + unit, List.of(new Text(number)));
    }

    /** Whether it counts faults, so that a place and its figure say the same. */
    boolean isCount() {
        return COUNTS.contains(unit);
    }
}
