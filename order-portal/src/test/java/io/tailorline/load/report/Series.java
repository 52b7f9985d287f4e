package io.tailorline.load.report;

import java.util.ArrayList;
import java.util.List;

/** One figure over time. Safe for several threads. */
public final class Series {

    private static final double NANOS_PER_HOUR = 3600e9;

    private record Sample(double hours, double value) {}

    private final List<Sample> samples = new ArrayList<>();
    private final long began = System.nanoTime();

    public synchronized void add(double value) {
        samples.add(new Sample((System.nanoTime() - began) / NANOS_PER_HOUR, value));
    }

    public synchronized int size() {
        return samples.size();
    }

    /** The mean of the part of the samples between two shares of them, 0 to 1. */
    public synchronized double mean(double from, double to) {
        List<Sample> part = part(from, to);
        return part.stream().mapToDouble(Sample::value).average().orElse(0);
    }

    /** The least of that part. */
    public synchronized double least(double from, double to) {
        return part(from, to).stream().mapToDouble(Sample::value).min().orElse(0);
    }

    public synchronized double most() {
        return samples.stream().mapToDouble(Sample::value).max().orElse(0);
    }

    /** The slope of the straight line of least squares through that part, in units of the figure an hour. */
    public synchronized double slopeAnHour(double from, double to) {
        List<Sample> part = part(from, to);
        double meanHours = part.stream().mapToDouble(Sample::hours).average().orElse(0);
        double meanValue = part.stream().mapToDouble(Sample::value).average().orElse(0);
        double above = 0;
        double below = 0;
        for (Sample sample : part) {
            double off = sample.hours() - meanHours;
            above += off * (sample.value() - meanValue);
            below += off * off;
        }
        return below > 0 ? above / below : 0;
    }

    private List<Sample> part(double from, double to) {
        int first = (int) Math.floor(from * samples.size());
        int end = (int) Math.ceil(to * samples.size());
        return samples.subList(
                Math.min(first, samples.size()),
                Math.max(Math.min(end, samples.size()), Math.min(first, samples.size())));
    }
}
