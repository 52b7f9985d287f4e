package io.tailorline.nesting.search;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The stopping criterion of a search. Polled by all workers concurrently; {@link #iterationDone} is called by the
 * master alone.
 */
public interface Terminator {

    /** Whether the budget is spent. */
    boolean isOver();

    /** Whether a deadline has passed; never true of a budget that is counted. */
    boolean isPastDeadline();

    /**
     * Whether the search was cancelled. The first fill asks only this: a deadline that passes before a layout is there,
     * on a machine with no time to spare, does not end it, since it takes a fraction of a second and saves metres of
     * cloth.
     */
    boolean isCancelled();

    /** Share of the budget that is spent, 0 to 1. */
    double spent();

    /** Counts one pass over the colliding parts. */
    void iterationDone();

    /** Ends already when a share of this budget is spent. */
    default Terminator upTo(double share) {
        return new Part(this, share);
    }

    /**
     * The same budget, ended at once by a cancellation.
     *
     * @param cancelled polled by all workers, once for every part they move: cheap and safe for use by many threads
     */
    default Terminator unless(BooleanSupplier cancelled) {
        return new Cancellable(this, cancelled);
    }

    /**
     * Ends at an instant of a clock.
     *
     * @param nanoClock a monotonic clock, ns
     * @param start when the budget began, ns of that clock
     * @param end when it ends, ns of that clock
     */
    static Terminator deadline(LongSupplier nanoClock, long start, long end) {
        return new Deadline(nanoClock, start, end);
    }

    /** Ends after a number of passes: the same on every machine. */
    static Terminator iterations(long limit) {
        return new IterationLimit(limit);
    }

    /** The beginning of another budget. */
    record Part(Terminator whole, double share) implements Terminator {

        @Override
        public boolean isOver() {
            return whole.isOver() || whole.spent() >= share;
        }

        @Override
        public boolean isPastDeadline() {
            return whole.isPastDeadline();
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }

        @Override
        public double spent() {
            return Math.min(1, whole.spent() / share);
        }

        @Override
        public void iterationDone() {
            whole.iterationDone();
        }
    }

    /** A budget that can be cancelled. Then even the first fill ends: the remaining parts are laid end to end. */
    record Cancellable(Terminator whole, BooleanSupplier cancelled) implements Terminator {

        @Override
        public boolean isOver() {
            return cancelled.getAsBoolean() || whole.isOver();
        }

        @Override
        public boolean isPastDeadline() {
            return cancelled.getAsBoolean() || whole.isPastDeadline();
        }

        @Override
        public boolean isCancelled() {
            return cancelled.getAsBoolean() || whole.isCancelled();
        }

        @Override
        public double spent() {
            return cancelled.getAsBoolean() ? 1 : whole.spent();
        }

        @Override
        public void iterationDone() {
            whole.iterationDone();
        }
    }

    /** By the clock. */
    record Deadline(LongSupplier nanoClock, long start, long end) implements Terminator {

        @Override
        public boolean isOver() {
            return nanoClock.getAsLong() - end >= 0;
        }

        @Override
        public boolean isPastDeadline() {
            return isOver();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public double spent() {
            double share = (nanoClock.getAsLong() - start) / (double) Math.max(1, end - start);
            return Math.max(0, Math.min(1, share));
        }

        @Override
        public void iterationDone() {
            // the clock runs by itself
        }
    }

    /** By counting. */
    final class IterationLimit implements Terminator {

        private final long limit;
        private volatile long done;

        IterationLimit(long limit) {
            if (limit < 0) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "Iterations (%d) must not be negative.", limit));
            }
            this.limit = limit;
        }

        @Override
        public boolean isOver() {
            return done >= limit;
        }

        @Override
        public boolean isPastDeadline() {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public double spent() {
            return limit == 0 ? 1 : Math.min(1, done / (double) limit);
        }

        @Override
        public void iterationDone() {
            done = done + 1;
        }
    }
}
