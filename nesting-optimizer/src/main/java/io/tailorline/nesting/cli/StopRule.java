package io.tailorline.nesting.cli;

import io.tailorline.nesting.search.Terminator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The terminator of a command. By wall time it counts from the start of the process and reserves time for the work
 * after the search, which a dry run measures.
 */
final class StopRule implements Terminator {

    /** Time from the end of the last pass to exit, without writing files, on an idle machine, s. */
    private static final double EXIT = 0.1;

    /** Age of the process at this point on an idle machine with two cores, s. */
    private static final double USUAL_AGE = 0.4;

    /** A machine that seems busier than this many times is taken as this busy. */
    private static final double BUSIEST = 4;

    /**
     * Time reserved for the second run, as a share of the first. Once classes are loaded and compiled it takes 0.3 to
     * 0.5 on an idle machine; on a busy one up to 1.
     */
    private static final double WARM_SHARE = 0.9;

    private static final double NANOS_PER_SECOND = 1e9;

    private final @Nullable Terminator counting;
    private final LongSupplier clock;
    private final long start;
    private final long exit;
    private volatile long end;

    private StopRule(@Nullable Terminator counting, LongSupplier clock, long start, long exit, double reserveSeconds) {
        this.counting = counting;
        this.clock = clock;
        this.start = start;
        this.exit = exit;
        this.end = exit - (long) (reserveSeconds * NANOS_PER_SECOND);
    }

    static StopRule of(Terminator counting) {
        return new StopRule(counting, System::nanoTime, 0, 0, 0);
    }

    /**
     * @param seconds from process start to exit, s
     * @param reserveSeconds time for the work after the search on an idle machine, until a dry run has measured it, s
     */
    static StopRule sinceProcessStart(double seconds, double reserveSeconds) {
        return sinceProcessStart(seconds, reserveSeconds, ProcessAge.seconds(), System::nanoTime);
    }

    /**
     * @param age of the process, s
     * @param clock ns, from anywhere
     */
    static StopRule sinceProcessStart(double seconds, double reserveSeconds, double age, LongSupplier clock) {
        double busy = Math.max(1, Math.min(BUSIEST, age / USUAL_AGE));
        long start = clock.getAsLong() - (long) (age * NANOS_PER_SECOND);
        long exit = start + (long) ((seconds - EXIT * busy) * NANOS_PER_SECOND);
        return new StopRule(null, clock, start, exit, reserveSeconds * busy);
    }

    /** Runs the work after the search once, if there is time, and reserves as much time as it needs again. */
    void dryRun(Runnable afterwards) {
        if (counting == null && !isPastDeadline()) {
            long before = clock.getAsLong();
            afterwards.run();
            end = exit - (long) ((clock.getAsLong() - before) * WARM_SHARE);
        }
    }

    @Override
    public boolean isOver() {
        return counting != null ? counting.isOver() : clock.getAsLong() - end >= 0;
    }

    @Override
    public boolean isPastDeadline() {
        return counting == null && clock.getAsLong() - exit >= 0;
    }

    @Override
    public boolean isCancelled() {
        return counting != null && counting.isCancelled();
    }

    @Override
    public double spent() {
        if (counting != null) {
            return counting.spent();
        }
        double share = (clock.getAsLong() - start) / (double) Math.max(1, end - start);
        return Math.max(0, Math.min(1, share));
    }

    @Override
    public Terminator fork() {
        return counting == null ? this : StopRule.of(counting.fork());
    }

    @Override
    public void iterationDone() {
        if (counting != null) {
            counting.iterationDone();
        }
    }
}
