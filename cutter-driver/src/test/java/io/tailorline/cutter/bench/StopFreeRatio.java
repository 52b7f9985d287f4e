package io.tailorline.cutter.bench;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.contour.StopFreeTime;
import io.tailorline.cutter.plan.order.LeastAir;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How far the table time of marker files lies above what their lines take at the least; a row each, then p50 and p95.
 */
public final class StopFreeRatio {

    private static final double[] QUANTILES = {0.5, 0.95};
    private static final String HEADER =
            "marker,total,motion,lifts,notches,least,ratio,with holes and sharpening,cut+lifts+notches over least,"
                    + "drills,sharpen,air,conveyor,least air,least ratio of any order";

    private StopFreeRatio() {}

    /** @param files markers; {@code bench.table} and {@code bench.rounding} apply */
    public static void main(String... files) throws FormatFault {
        BenchSettings settings = BenchSettings.read();
        TableProfile table = settings.table();
        List<double[]> rows = new ArrayList<>();
        System.out.println(HEADER);
        for (String file : files) {
            double[] row = row(MarkerJson.read(Path.of(file)), table, settings.rules());
            rows.add(row);
            print(Path.of(file).getFileName().toString(), row);
        }
        for (double quantile : QUANTILES) {
            print("p" + Math.round(100 * quantile), quantile(rows, quantile));
        }
    }

    private static double[] row(Marker marker, TableProfile table, CutRules rules) {
        StopFreeTime least = StopFreeTime.of(marker, table, rules);
        TimeEstimate time = CutPlanner.plan(marker, table, rules)
                .orThrow(refused -> new IllegalStateException(refused.message()))
                .estimate();
        double forced = least.total() + time.drills() + time.labels() + time.sharpen();
        double leastAir = LeastAir.seconds(marker, table, rules);
        double lines = time.cut() + time.corners() + time.lifts() + time.notches();
        return new double[] {
            time.total(),
            least.motion(),
            least.lifts(),
            least.notches(),
            least.total(),
            time.total() / least.total(),
            time.total() / forced,
            lines - least.total(),
            time.drills(),
            time.sharpen(),
            time.air(),
            time.conveyor(),
            leastAir,
            (forced + leastAir) / least.total()
        };
    }

    private static double[] quantile(List<double[]> rows, double quantile) {
        double[] values = new double[rows.get(0).length];
        for (int column = 0; column < values.length; column++) {
            int at = column;
            double[] sorted = rows.stream().mapToDouble(row -> row[at]).sorted().toArray();
            values[column] = sorted[(int) Math.ceil(quantile * sorted.length) - 1];
        }
        return values;
    }

    private static void print(String name, double[] row) {
        StringBuilder line = new StringBuilder(name);
        Arrays.stream(row).forEach(value -> line.append(String.format(Locale.ROOT, ",%.3f", value)));
        System.out.println(line);
    }
}
