package io.tailorline.workflow.workshop.stock;

import java.util.List;

/**
 * The usable width of a roll at the places where it was measured.
 *
 * @param measuredMm at least one, mm
 */
public record RollWidth(List<Double> measuredMm) {

    /** Rolls whose least widths fall into the same ten millimetres are of one width group. */
    private static final double GROUP_MM = 10;

    public RollWidth {
        measuredMm = List.copyOf(measuredMm);
        if (measuredMm.isEmpty() || measuredMm.stream().anyMatch(mm -> !(mm > 0 && Double.isFinite(mm)))) {
            throw new IllegalArgumentException(
                    "Widths %s mm of a roll must be at least one, each above 0.".formatted(measuredMm));
        }
    }

    public static RollWidth of(double mm) {
        return new RollWidth(List.of(mm));
    }

    /** What a marker may use, mm: the least. */
    public double leastMm() {
        return measuredMm.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** Lower end of its width group, mm: markers of one group can be laid on any roll of it. */
    public double groupMm() {
        return Math.floor(leastMm() / GROUP_MM) * GROUP_MM;
    }
}
