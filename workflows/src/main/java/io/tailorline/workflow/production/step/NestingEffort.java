package io.tailorline.workflow.production.step;

import java.time.Duration;

/**
 * What a nester may spend on one marker.
 *
 * @param seconds wall time, s; negative for what the time for computing leaves
 * @param forTimeSeconds wall time for a marker nested for time, s; 0 for never
 * @param materialSeconds wall time for the marker of a material besides the shell, s
 * @param iterations bounds the search by counting instead; -1 to go by the clock
 */
public record NestingEffort(
        double seconds, double forTimeSeconds, double materialSeconds, long iterations, int threads, long seed) {

    /** With the usual time for materials besides the shell: five of them are laid within a minute of their order. */
    public NestingEffort(double seconds, double forTimeSeconds, long iterations, int threads, long seed) {
        this(seconds, forTimeSeconds, USUAL_FOR_MATERIALS, iterations, threads, seed);
    }

    /** Of one search of five, one after the other, behind the shell's, s. */
    private static final double USUAL_FOR_MATERIALS = 6;

    /** Time for all computing from the order to the table, s. */
    private static final double COMPUTING = 20;

    /**
     * Planning and bringing the program to the table take two and a half times as long as checking and drafting: 0.9 s,
     * 0.35 s.
     */
    private static final double AFTERWARDS = 2.5;

    /** Kept back besides, for the way of the messages and a machine that is busier than before, s. */
    private static final double RESERVE = 1.5;

    /** A search shorter than this wastes more cloth than a late suit costs, s. */
    private static final double LEAST = 5;

    /** How long an order with a marker at hand waits for a nester that is busy with others, s. */
    private static final double QUEUE = 50;

    /** How long to wait for a marker nested for time: its search, and others before it. */
    Duration timeNestTimeout() {
        return Duration.ofSeconds((long) Math.ceil(forTimeSeconds + QUEUE));
    }

    /**
     * What a marker may take, s.
     *
     * @param spent on the order's computing until now, s
     */
    double secondsAfter(double spent) {
        return seconds >= 0 ? seconds : Math.max(LEAST, COMPUTING - spent * (1 + AFTERWARDS) - RESERVE);
    }
}
