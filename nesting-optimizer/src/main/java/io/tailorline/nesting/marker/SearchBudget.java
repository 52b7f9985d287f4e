package io.tailorline.nesting.marker;

import java.util.Locale;

/**
 * The budget of a marker search: time or iterations, threads and seed.
 *
 * @param seed of the search's random generator
 * @param threads workers, at least 1
 * @param seconds wall time from the call, s; not used when {@code iterations} is not negative
 * @param iterations passes of the search, or -1 to go by the clock. The same iterations, seed and threads give the same
 *     marker; the same seconds do not
 */
public record SearchBudget(long seed, int threads, double seconds, long iterations) {

    private static final long BY_THE_CLOCK = -1;

    public SearchBudget {
        if (threads < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "threads (%d) must be at least 1.", threads));
        }
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("seconds (%s s) must not be negative.".formatted(seconds));
        }
    }

    /** By the clock, one worker, seed 0. */
    public static SearchBudget ofSeconds(double seconds) {
        return new SearchBudget(0, 1, seconds, BY_THE_CLOCK);
    }

    /** By counting, one worker, seed 0. */
    public static SearchBudget ofIterations(long iterations) {
        if (iterations < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "iterations (%d) must not be negative.", iterations));
        }
        return new SearchBudget(0, 1, 0, iterations);
    }

    public SearchBudget withSeed(long newSeed) {
        return new SearchBudget(newSeed, threads, seconds, iterations);
    }

    public SearchBudget withThreads(int newThreads) {
        return new SearchBudget(seed, newThreads, seconds, iterations);
    }

    public boolean countsIterations() {
        return iterations >= 0;
    }
}
