package io.tailorline.nesting.cli;

import io.tailorline.nesting.search.Terminator;
import java.lang.management.ManagementFactory;

/**
 * The terminator of a command. One that goes by the clock counts from the start of the process and keeps back what comes
 * after the search, by a rehearsal of it.
 */
final class StopRule implements Terminator {

    /** From the start of the process until the virtual machine notes its own start, and from the last line to exit, s. */
    private static final double START_AND_EXIT = 0.12;

    /** With less time than this left the reserve is taken as it is, s. */
    private static final double LEAST_FOR_REHEARSAL = 2.5;

    /** What the second time takes of the first, when classes are loaded and compiled: measured 0.3 to 0.5. */
    private static final double WARM_SHARE = 0.7;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Terminator counting;
    private final long start;
    private final long exit;
    private volatile long end;

    private StopRule(Terminator counting, long start, long exit, double reserveSeconds) {
        this.counting = counting;
        this.start = start;
        this.exit = exit;
        this.end = exit - (long) (reserveSeconds * NANOS_PER_SECOND);
    }

    static StopRule of(Terminator counting) {
        return new StopRule(counting, 0, 0, 0);
    }

    static StopRule sinceProcessStart(double seconds, double reserveSeconds) {
        long runningMillis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        long start = System.nanoTime() - (long) (runningMillis * NANOS_PER_MILLI);
        long exit = start + (long) ((seconds - START_AND_EXIT) * NANOS_PER_SECOND);
        return new StopRule(null, start, exit, reserveSeconds);
    }

    /** Runs a rehearsal of what comes after the search and keeps back time for it, if there is time enough. */
    void rehearse(Runnable afterwards) {
        if (counting == null && end - System.nanoTime() > LEAST_FOR_REHEARSAL * NANOS_PER_SECOND) {
            long before = System.nanoTime();
            afterwards.run();
            end = Math.min(end, exit - (long) ((System.nanoTime() - before) * WARM_SHARE));
        }
    }

    @Override
    public boolean isOver() {
        return counting != null ? counting.isOver() : System.nanoTime() - end >= 0;
    }

    @Override
    public boolean isPastDeadline() {
        return counting == null && isOver();
    }

    @Override
    public double spent() {
        if (counting != null) {
            return counting.spent();
        }
        double share = (System.nanoTime() - start) / (double) Math.max(1, end - start);
        return Math.max(0, Math.min(1, share));
    }

    @Override
    public void iterationDone() {
        if (counting != null) {
            counting.iterationDone();
        }
    }
}
