package io.tailorline.cutter.motion;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times of knife runs on one table, each planned once: entry options of a piece differ in one or two of their runs. One
 * thread; the cache grows with every new run.
 */
public final class RunTimes {

    private final TableProfile table;
    private final Map<List<TablePoint>, Double> known = new HashMap<>();

    public RunTimes(TableProfile table) {
        this.table = table;
    }

    TableProfile table() {
        return table;
    }

    /**
     * s.
     *
     * @param path as for {@link KnifeRun#seconds}
     */
    double seconds(List<TablePoint> path) {
        return known.computeIfAbsent(List.copyOf(path), run -> KnifeRun.seconds(run, table));
    }
}
