package io.tailorline.cutter.bench;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.contour.StopFreeTime;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.Marking;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The times that suits are meant to take, measured: two-piece and three-piece, with marks by the table and by light, as
 * drawn and with corners rounded; each also against its stop-free time and against the simulated table. A row of a
 * Markdown table for each. Markers that are not in the folders {@code bench.markers}/two and /three yet are made first;
 * with {@code bench.only} as many of those there are taken as {@code bench.bodies} says, evenly.
 */
public final class TimeGoals {

    /** Frees right angles of the usual blade, mm. */
    private static final double ROUNDING = 0.7;

    /**
     * @param p50 goal, s; infinite where there is none
     * @param p95 goal, s; infinite where there is none
     */
    private record Lay(String name, boolean threePiece, Marking marking, double rounding, double p50, double p95) {}

    private static final List<Lay> LAYS = List.of(
            new Lay("two-piece, as drawn, marks by drill", false, Marking.DRILL, 0, none(), none()),
            new Lay("two-piece, as drawn, marks by light", false, Marking.LIGHT, 0, 150, 156),
            new Lay("two-piece, rounded, marks by light", false, Marking.LIGHT, ROUNDING, none(), none()),
            new Lay("three-piece, as drawn, marks by drill", true, Marking.DRILL, 0, none(), 180),
            new Lay("three-piece, as drawn, marks by light", true, Marking.LIGHT, 0, none(), 180),
            new Lay("three-piece, rounded, marks by light", true, Marking.LIGHT, ROUNDING, none(), 160));

    /** What one suit takes: planned, at the least without a stop, simulated; s. */
    private record Times(double total, double stopFree, double simulated) {}

    private TimeGoals() {}

    private static double none() {
        return Double.POSITIVE_INFINITY;
    }

    public static void main(String... none) throws IOException, FormatFault, TableFault {
        BenchSettings settings = BenchSettings.read();
        System.out.println(
                "| on " + settings.table().name()
                        + " | suits | p50 | p95 | most | goal | total / stop-free p50 | p95 | simulated - predicted p50, % | largest |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Lay lay : LAYS) {
            List<Times> times = new ArrayList<>();
            for (Path file : files(settings, lay.threePiece())) {
                times.add(times(MarkerJson.read(file), settings.table().withMarking(lay.marking()), lay.rounding()));
            }
            print(lay, times);
        }
    }

    private static List<Path> files(BenchSettings settings, boolean threePiece) throws IOException, FormatFault {
        Path folder = settings.markers().resolve(threePiece ? "three" : "two");
        if (!settings.onlyWhatThereIs()) {
            return new SuitMarkers(settings.of(folder, threePiece)).files();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            int count = Math.min(settings.bodies(), all.size());
            return IntStream.range(0, count)
                    .mapToObj(i -> all.get(i * all.size() / count))
                    .toList();
        }
    }

    private static Times times(Marker marker, TableProfile table, double rounding) throws TableFault {
        CutRules rules = CutRules.usual().withCornerRounding(rounding);
        CutProgram program =
                CutPlanner.plan(marker, table, rules).orThrow(refused -> new IllegalStateException(refused.message()));
        return new Times(
                program.estimate().total(),
                StopFreeTime.of(marker, table, rules).total(),
                SimulatedRun.seconds(program));
    }

    private static void print(Lay lay, List<Times> times) {
        double[] total = times.stream().mapToDouble(Times::total).sorted().toArray();
        double[] ratio = times.stream()
                .mapToDouble(time -> time.total() / time.stopFree())
                .sorted()
                .toArray();
        double[] off = times.stream()
                .mapToDouble(time -> 100 * (time.simulated() - time.total()) / time.total())
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %s | %.3f | %.3f | %+.3f | %+.3f |%n",
                lay.name(),
                times.size(),
                rank(total, 0.5),
                rank(total, 0.95),
                total[total.length - 1],
                goal(lay, rank(total, 0.5), rank(total, 0.95)),
                rank(ratio, 0.5),
                rank(ratio, 0.95),
                rank(off, 0.5),
                Math.abs(off[0]) > Math.abs(off[off.length - 1]) ? off[0] : off[off.length - 1]);
    }

    private static String goal(Lay lay, double p50, double p95) {
        if (lay.p95() == none()) {
            return "";
        }
        String limits = (lay.p50() < none() ? String.format(Locale.ROOT, "%.0f, ", lay.p50()) : "")
                + String.format(Locale.ROOT, "%.0f", lay.p95());
        return limits + (p50 <= lay.p50() && p95 <= lay.p95() ? " met" : " missed");
    }

    /** The least value that a share of all does not exceed (nearest rank). */
    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
