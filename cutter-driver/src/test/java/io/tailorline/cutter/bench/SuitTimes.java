package io.tailorline.cutter.bench;

import io.tailorline.cutter.io.FormatFault;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlainAir;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.nesting.io.FileFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.PatternFormatFault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long many suits take on a table. Markers that are not in the folder yet are made first. */
public final class SuitTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private SuitTimes() {}

    public static void main(String... none) throws IOException, PatternFormatFault, FormatFault, FileFault, TableFault {
        BenchSettings settings = BenchSettings.read();
        TableProfile table = ProfileYaml.find(settings.table());
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
            throws FileFault, TableFault {
        Marker marker = MarkerJson.read(file);
        long began = THREADS.getCurrentThreadCpuTime();
        CutProgram program = CutPlanner.plan(marker, table, settings.rules())
                .orThrow(refused -> new IllegalStateException(file + ": " + refused.message()));
        double planning = (THREADS.getCurrentThreadCpuTime() - began) / NANOS;
        double simulated = settings.simulate() ? SimulatedRun.seconds(program) : Double.NaN;
        return SuitFigures.of(
                file.getFileName().toString().replace(".json", ""),
                program.pieces().size(),
                program.estimate(),
                PlainAir.length(marker, table),
                simulated,
                planning);
    }
}
