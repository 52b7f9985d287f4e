package io.tailorline.load.report;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Times of answers by outcome, to three figures. Safe for several threads. */
public final class Latencies {

    private static final long LONGEST_US = 600_000_000;
    private static final int FIGURES = 3;
    private static final double US_PER_MS = 1000;

    private final Map<String, Histogram> byOutcome = new TreeMap<>();

    public synchronized void add(String outcome, Duration took) {
        byOutcome
                .computeIfAbsent(outcome, first -> new Histogram(LONGEST_US, FIGURES))
                .recordValue(Math.min(LONGEST_US, took.toNanos() / 1000));
    }

    public synchronized long count(String outcome) {
        Histogram times = byOutcome.get(outcome);
        return times == null ? 0 : times.getTotalCount();
    }

    public synchronized Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        byOutcome.forEach((outcome, times) -> counts.put(outcome, times.getTotalCount()));
        return counts;
    }

    /** @param percent 0 to 100; the time, ms, within which that share of the answers came */
    public synchronized double milliseconds(String outcome, double percent) {
        Histogram times = byOutcome.get(outcome);
        return times == null ? 0 : times.getValueAtPercentile(percent) / US_PER_MS;
    }

    /** The slowest answer of any outcome, ms. */
    public synchronized double slowest() {
        return byOutcome.values().stream()
                        .mapToLong(Histogram::getMaxValue)
                        .max()
                        .orElse(0)
                / US_PER_MS;
    }

    /** Adds p50, p90, p99 and the slowest of one outcome, ms. */
    public void report(Report report, String prefix, String outcome) {
        report.put(prefix + "p50Ms", milliseconds(outcome, 50));
        report.put(prefix + "p90Ms", milliseconds(outcome, 90));
        report.put(prefix + "p99Ms", milliseconds(outcome, 99));
        report.put(prefix + "maxMs", milliseconds(outcome, 100));
    }
}
