package io.tailorline.nesting.cli;

import io.tailorline.nesting.io.BenchReport;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The densities of each instance over all its seeds, one line an instance. */
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

    private static String line(String instance, List<Double> densities) {
        DoubleSummaryStatistics statistics =
                densities.stream().mapToDouble(Double::doubleValue).summaryStatistics();
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
