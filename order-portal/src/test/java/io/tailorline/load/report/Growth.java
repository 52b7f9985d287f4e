package io.tailorline.load.report;

import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches what the processes of an installation hold: resident memory, threads, handles at every look, and live objects
 * of the application's processes after a full collection at every tenth.
 */
public final class Growth implements AutoCloseable {

    private static final int LOOKS_A_COLLECTION = 10;
    private static final double MB = 1e6;

    /** A process warms up in the first third: classes, compiled code, pools. */
    private static final double WARM = 1.0 / 3;

    private final Installation installation;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private int looks;

    private Growth(Installation installation) {
        this.installation = installation;
    }

    public static Growth watch(Installation installation, long everyMs) {
        Growth growth = new Growth(installation);
        growth.looking.scheduleAtFixedRate(growth::look, everyMs, everyMs, TimeUnit.MILLISECONDS);
        return growth;
    }

    private synchronized void look() {
        installation.processes().forEach((name, process) -> {
            if (process.isAlive()) {
                Usage usage = Usage.of(process);
                add(name + ".residentMB", usage.residentBytes() / MB);
                add(name + ".threads", usage.threads());
                add(name + ".handles", usage.handles());
            }
        });
        if (++looks % LOOKS_A_COLLECTION == 0) {
            for (ApplicationProcess application : installation.applications()) {
                if (application.process().isAlive()) {
                    add(application.name() + ".liveHeapMB", Usage.liveHeapBytes(application.process()) / MB);
                }
            }
        }
    }

    private void add(String figure, double value) {
        series.computeIfAbsent(figure, first -> new Series()).add(value);
    }

    /** Adds each figure: after warming up, at the end, the most, and how much more an hour. */
    public synchronized void report(Report report) {
        series.forEach((figure, values) -> report.put(
                figure,
                "%.1f then %.1f, most %.1f, %+.2f an hour"
                        .formatted(
                                values.mean(WARM, WARM + 0.1),
                                values.mean(0.9, 1),
                                values.most(),
                                values.slopeAnHour(WARM, 1))));
    }

    /**
     * By how much what a process holds at its idlest grew from the second third of the time to the last, as a share of
     * it: what a marker in work holds in one sample is no growth.
     */
    public synchronized double share(String figure) {
        Series values = series.get(figure);
        double warm = values == null ? 0 : values.least(WARM, 2 * WARM);
        return warm > 0 ? values.least(2 * WARM, 1) / warm - 1 : 0;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
