package io.tailorline.cutter.bench;

import io.tailorline.cutter.plan.order.OrderFigures;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/** Air of marker files in three orders, and the processor time of each search; a row of a Markdown table for each. */
public final class OrderTimes {

    private static final double NANOS = 1e9;
    private static final double MM_PER_METRE = 1000;

    private OrderTimes() {}

    /** @param files markers; {@code bench.table} applies */
    public static void main(String... files) throws FormatFault {
        TableProfile table = BenchSettings.read().table();
        for (String file : files) {
            OrderFigures orders = new OrderFigures(MarkerJson.read(Path.of(file)), table);
            orders.planned();
            CutProgram plain = orders.nearestNeighbour();
            double began = seconds();
            CutProgram airOnly = orders.airOnly();
            double between = seconds();
            CutProgram planned = orders.planned();
            double ended = seconds();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s | %.2f | %.2f | %.2f s | %.2f s |%n",
                    Path.of(file).getFileName(),
                    planned.pieces().size(),
                    air(plain),
                    air(airOnly),
                    air(planned),
                    planned.estimate().air() / plain.estimate().air(),
                    planned.estimate().airLength() / plain.estimate().airLength(),
                    between - began,
                    ended - between);
        }
    }

    private static String air(CutProgram program) {
        return String.format(
                Locale.ROOT,
                "%.2f s, %.1f m",
                program.estimate().air(),
                program.estimate().airLength() / MM_PER_METRE);
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }
}
