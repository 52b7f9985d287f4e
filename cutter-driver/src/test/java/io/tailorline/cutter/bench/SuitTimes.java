package io.tailorline.cutter.bench;

import io.tailorline.cutter.budget.BudgetOptions;
import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.order.OrderFigures;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long many suits take on a table. Markers that are not in the folder yet are made first. */
public final class SuitTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private SuitTimes() {}

    public static void main(String... none) throws IOException, FormatFault, TableFault {
        BenchSettings settings = BenchSettings.read();
        TableProfile table = settings.table();
        List<SuitFigures> suits = new ArrayList<>();
        for (Path file : new SuitMarkers(settings).files()) {
            suits.add(figures(file, table, settings));
        }
        if (suits.isEmpty()) {
            BenchSettings.say("%s holds no marker of these bodies.", settings.markers());
            return;
        }
        SuitReport report = new SuitReport(suits);
        Files.createDirectories(settings.report().toAbsolutePath().getParent());
        Files.writeString(settings.report(), report.csv());
        System.out.printf("%d suits on '%s'%n%n%s", suits.size(), table.name(), report.markdown());
    }

    private static SuitFigures figures(Path file, TableProfile table, BenchSettings settings)
            throws FormatFault, TableFault {
        Marker marker = MarkerJson.read(file);
        long began = THREADS.getCurrentThreadCpuTime();
        BudgetReport report = report(marker, table, settings)
                .orThrow(refused -> new IllegalStateException(file + ": " + refused.message()));
        CutProgram program = report.program();
        double planning = (THREADS.getCurrentThreadCpuTime() - began) / NANOS;
        double simulated = settings.simulate() ? SimulatedRun.seconds(program) : Double.NaN;
        return SuitFigures.of(
                file.getFileName().toString().replace(".json", ""),
                program.pieces().size(),
                report.cornersRounded(),
                program.estimate(),
                new OrderFigures(marker, table).nearestNeighbour().estimate().airLength(),
                simulated,
                planning);
    }

    /** As the order's step does it: one rounding, which frees right angles, and one search for the order. */
    private static BudgetResult report(Marker marker, TableProfile table, BenchSettings settings) {
        double budget = Math.min(settings.budget(), Double.MAX_VALUE);
        BudgetOptions options = new BudgetOptions(1, List.of(0.7), true, Optional.empty(), Optional.empty());
        return new BudgetPlanner().plan(new BudgetRequest(marker, table, budget, settings.rules(), options));
    }
}
