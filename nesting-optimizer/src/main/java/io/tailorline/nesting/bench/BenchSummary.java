package io.tailorline.nesting.bench;

import io.tailorline.nesting.io.BenchReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/** The runs of each name and budget over all their seeds: a line to print, or a row of a table. */
public final class BenchSummary {

    private static final String HEAD =
            "| | s | runs | mean % | least | most | deviation | CPU s a run | first layout, s |";
    private static final String RULE = "|---|---|---|---|---|---|---|---|---|";

    /**
     * The runs of one name for one budget.
     *
     * @param peer densities of another program, 0 to 1; empty when none ran
     */
    private record Group(String name, double budget, List<BenchReport.Row> rows, List<Double> peer) {

        private DescriptiveStatistics figures(Function<BenchReport.Row, OptionalDouble> figure) {
            return new DescriptiveStatistics(rows.stream()
                    .map(figure)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray());
        }

        private DescriptiveStatistics densities() {
            return figures(row -> OptionalDouble.of(100 * row.density()));
        }
    }

    private BenchSummary() {}

    /** In the order of the rows; per cent. */
    public static List<String> lines(List<BenchReport.Row> rows) {
        return groups(rows, Map.of()).stream().map(BenchSummary::line).toList();
    }

    /**
     * A Markdown table.
     *
     * @param peer densities of another program by run ({@link #key}); empty when none ran
     * @param goal density whose time is told, 0 to 1; none when it is 1
     */
    public static String table(List<BenchReport.Row> rows, Map<String, List<Double>> peer, double goal) {
        List<String> lines = new ArrayList<>();
        boolean hasGoal = goal < 1;
        String goalHead = hasGoal ? String.format(Locale.ROOT, " s to %.1f %%, median (runs) |", 100 * goal) : "";
        String peerHead = peer.isEmpty() ? "" : " peer's mean % | least | most | ours - peer's |";
        lines.add(HEAD + goalHead + peerHead);
        lines.add(RULE + (hasGoal ? "---|" : "") + (peer.isEmpty() ? "" : "---|---|---|---|"));
        groups(rows, peer).forEach(group -> lines.add(row(group, hasGoal)));
        return String.join("\n", lines) + "\n";
    }

    /** Of the runs of a name for a budget. */
    public static String key(String name, double budget) {
        return name + "@" + budget;
    }

    private static List<Group> groups(List<BenchReport.Row> rows, Map<String, List<Double>> peer) {
        Map<String, List<BenchReport.Row>> byKey = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> key(row.instance(), row.budget()), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, runs) -> groups.add(
                new Group(runs.get(0).instance(), runs.get(0).budget(), runs, peer.getOrDefault(key, List.of()))));
        return groups;
    }

    private static String line(Group group) {
        DescriptiveStatistics densities = group.densities();
        return String.format(
                Locale.ROOT,
                "%s: mean %.3f %%, min %.3f, max %.3f, std %.3f over %d seeds of %s s",
                group.name(),
                densities.getMean(),
                densities.getMin(),
                densities.getMax(),
                densities.getStandardDeviation(),
                densities.getN(),
                number(group.budget()));
    }

    private static String row(Group group, boolean hasGoal) {
        DescriptiveStatistics densities = group.densities();
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f | %.1f | %.2f |",
                group.name(),
                number(group.budget()),
                densities.getN(),
                densities.getMean(),
                densities.getMin(),
                densities.getMax(),
                densities.getStandardDeviation(),
                group.figures(each -> OptionalDouble.of(each.cpuSeconds())).getMean(),
                group.figures(BenchReport.Row::firstSeconds).getPercentile(50));
        return row + (hasGoal ? goal(group) : "") + (group.peer().isEmpty() ? "" : beside(group));
    }

    private static String goal(Group group) {
        DescriptiveStatistics reached = group.figures(BenchReport.Row::goalSeconds);
        return reached.getN() == 0
                ? " (0) |"
                : String.format(Locale.ROOT, " %.1f (%d) |", reached.getPercentile(50), reached.getN());
    }

    private static String beside(Group group) {
        DescriptiveStatistics others = new DescriptiveStatistics(
                group.peer().stream().mapToDouble(density -> 100 * density).toArray());
        return String.format(
                Locale.ROOT,
                " %.2f | %.2f | %.2f | %+.2f |",
                others.getMean(),
                others.getMin(),
                others.getMax(),
                group.densities().getMean() - others.getMean());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
