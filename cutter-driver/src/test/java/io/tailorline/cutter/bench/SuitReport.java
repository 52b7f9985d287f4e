package io.tailorline.cutter.bench;

import java.util.List;
import java.util.Locale;

/** Many suits' figures: a row for each as CSV, and what is usual and what is worst as a Markdown table. */
final class SuitReport {

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.95;

    private final List<SuitFigures> suits;

    /** @param suits at least one, all with the same columns */
    SuitReport(List<SuitFigures> suits) {
        this.suits = List.copyOf(suits);
    }

    String csv() {
        StringBuilder text = new StringBuilder("suit,")
                .append(String.join(",", suits.get(0).values().keySet()))
                .append('\n');
        suits.forEach(suit -> text.append(suit.row()).append('\n'));
        return text.toString();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| | least | p50 | p95 | most |\n|---|---|---|---|---|\n");
        for (String column : suits.get(0).values().keySet()) {
            double[] sorted = suits.stream()
                    .mapToDouble(suit -> suit.values().get(column))
                    .sorted()
                    .toArray();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                    column,
                    sorted[0],
                    rank(sorted, MEDIAN),
                    rank(sorted, NEARLY_ALL),
                    sorted[sorted.length - 1]));
        }
        return text.toString();
    }

    /** The least value that a share of all does not exceed (nearest rank). */
    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
