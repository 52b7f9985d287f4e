package io.tailorline.nesting.cli;

import io.tailorline.nesting.io.BenchReport;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The densities of each instance over all its seeds, one line or one row of a table an instance. */
final class BenchSummary {

    private BenchSummary() {}

    /** In the order of the rows; per cent. */
    static List<String> lines(List<BenchReport.Row> rows) {
        Map<String, List<Double>> byInstance = rows.stream()
                .collect(Collectors.groupingBy(
                        BenchReport.Row::instance,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> 100 * row.density(), Collectors.toList())));
        List<String> lines = new ArrayList<>();
        byInstance.forEach((instance, densities) -> lines.add(line(instance, densities)));
        return lines;
    }

    /**
     * A Markdown table.
     *
     * @param peer densities of another program by instance; empty when none ran
     */
    static String table(List<BenchReport.Row> rows, Map<String, List<Double>> peer) {
        StringBuilder table =
                new StringBuilder("| instance | seeds | mean % | least | most | deviation | CPU s a run |");
        table.append(peer.isEmpty() ? "\n" : " peer's mean % | least | most | ours - peer's |\n");
        table.append("|---|---|---|---|---|---|---|").append(peer.isEmpty() ? "\n" : "---|---|---|---|\n");
        Map<String, List<BenchReport.Row>> byInstance = rows.stream()
                .collect(Collectors.groupingBy(BenchReport.Row::instance, LinkedHashMap::new, Collectors.toList()));
        byInstance.forEach((instance, runs) -> table.append(row(instance, runs, peer.get(instance))));
        return table.toString();
    }

    private static String row(String instance, List<BenchReport.Row> runs, @Nullable List<Double> peer) {
        List<Double> ours = runs.stream().map(row -> 100 * row.density()).toList();
        DoubleSummaryStatistics figures = statistics(ours);
        String row = String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.1f |",
                instance,
                ours.size(),
                figures.getAverage(),
                figures.getMin(),
                figures.getMax(),
                deviation(ours, figures.getAverage()),
                runs.stream().mapToDouble(BenchReport.Row::cpuSeconds).average().orElse(0));
        if (peer == null) {
            return row + "\n";
        }
        DoubleSummaryStatistics others = statistics(peer);
        return row
                + String.format(
                        Locale.ROOT,
                        " %.2f | %.2f | %.2f | %+.2f |\n",
                        100 * others.getAverage(),
                        100 * others.getMin(),
                        100 * others.getMax(),
                        figures.getAverage() - 100 * others.getAverage());
    }

    private static DoubleSummaryStatistics statistics(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    }

    private static String line(String instance, List<Double> densities) {
        DoubleSummaryStatistics statistics = statistics(densities);
        return String.format(
                Locale.ROOT,
                "%s: mean %.3f %%, min %.3f, max %.3f, std %.3f over %d seeds",
                instance,
                statistics.getAverage(),
                statistics.getMin(),
                statistics.getMax(),
                deviation(densities, statistics.getAverage()),
                densities.size());
    }

    /** Of a sample: divided by one less than its size; 0 of a single run. */
    private static double deviation(List<Double> values, double mean) {
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return values.size() > 1 ? StrictMath.sqrt(squares / (values.size() - 1)) : 0;
    }
}
