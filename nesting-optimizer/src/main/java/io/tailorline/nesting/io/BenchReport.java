package io.tailorline.nesting.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The results of a benchmark as CSV. */
public final class BenchReport {

    /**
     * One run.
     *
     * @param budget for the search, s: wall time or processor time divided by threads
     * @param seconds wall time of the search, s
     * @param density 0 to 1
     * @param evaluations places tried
     * @param cpuSeconds processor time of the whole process meanwhile, s
     * @param wallSeconds wall time of the run, its check included, s
     * @param iterations passes of the search
     * @param threads workers
     * @param length of strip used, in the instance's unit
     * @param firstSeconds of the budget until the first layout
     * @param goalSeconds of the budget until a layout was as dense as asked for; empty when none was
     */
    public record Row(
            String instance,
            long seed,
            double budget,
            double seconds,
            double density,
            long evaluations,
            double cpuSeconds,
            double wallSeconds,
            long iterations,
            int threads,
            double length,
            OptionalDouble firstSeconds,
            OptionalDouble goalSeconds) {}

    private BenchReport() {}

    public static String write(List<Row> rows) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(
                        "instance",
                        "seed",
                        "budget",
                        "seconds",
                        "density",
                        "evaluations",
                        "cpu_seconds",
                        "wall_seconds",
                        "iterations",
                        "threads",
                        "length",
                        "first_seconds",
                        "goal_seconds")
                .setRecordSeparator("\n")
                .get();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Row row : rows) {
                printer.printRecord(
                        row.instance(),
                        row.seed(),
                        decimal("%.1f", row.budget()),
                        decimal("%.2f", row.seconds()),
                        decimal("%.6f", row.density()),
                        row.evaluations(),
                        decimal("%.2f", row.cpuSeconds()),
                        decimal("%.2f", row.wallSeconds()),
                        row.iterations(),
                        row.threads(),
                        row.length(),
                        decimal(row.firstSeconds()),
                        decimal(row.goalSeconds()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory could not be written.", e);
        }
        return text.toString();
    }

    private static String decimal(OptionalDouble seconds) {
        return seconds.isPresent() ? decimal("%.3f", seconds.getAsDouble()) : "";
    }

    private static String decimal(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
