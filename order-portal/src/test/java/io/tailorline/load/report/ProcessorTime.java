package io.tailorline.load.report;

import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.Usage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor seconds that each process of an installation uses between two instants. */
public final class ProcessorTime {

    private final Installation installation;
    private final Map<String, Double> before;
    private final long began = System.nanoTime();

    private ProcessorTime(Installation installation) {
        this.installation = installation;
        this.before = seconds(installation);
    }

    public static ProcessorTime from(Installation installation) {
        return new ProcessorTime(installation);
    }

    private static Map<String, Double> seconds(Installation installation) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        installation
                .processes()
                .forEach((name, process) -> seconds.put(name, Usage.of(process).cpuSeconds()));
        return seconds;
    }

    /**
     * Adds the processors that each used on average since then, 1.0 being one all the time, and the processor time of
     * each for one of {@code orders}, ms.
     */
    public void report(Report report, long orders) {
        double wall = (System.nanoTime() - began) / 1e9;
        seconds(installation).forEach((name, now) -> {
            double used = now - before.getOrDefault(name, 0.0);
            report.put("processors." + name, used / wall);
            if (orders > 0) {
                report.put("cpuMsAnOrder." + name, used * 1000 / orders);
            }
        });
    }
}
