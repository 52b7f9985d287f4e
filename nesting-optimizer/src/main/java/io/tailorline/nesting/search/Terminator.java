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

    /**
     * The same budget for a search that runs beside others: what is counted, it counts by itself. After they have
     * joined, the passes of the longest are counted here.
     */
    Terminator fork();

    /** Ends already when a share of this budget is spent. */
    default Terminator upTo(double share) {
        return new Part(this, 0, share);
    }

    /** The same budget, over after so many more passes. */
    default Terminator atMost(long passes) {
        return new Capped(this, new IterationLimit(passes));
    }

    /** The next part of this budget: so much of what is left of its first {@code end}. */
    default Terminator next(double share, double end) {
        double spent = spent();
        return new Part(this, spent, spent + share * Math.max(0, end - spent));
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

    /** A budget made of another one: what it does not change it asks or tells that one. */
    interface Within extends Terminator {

        Terminator whole();

        @Override
        default boolean isOver() {
            return whole().isOver();
        }

        @Override
        default boolean isPastDeadline() {
            return whole().isPastDeadline();
        }

        @Override
        default boolean isCancelled() {
            return whole().isCancelled();
        }

        @Override
        default double spent() {
            return whole().spent();
        }

        @Override
        default void iterationDone() {
            whole().iterationDone();
        }
    }

    /**
     * A part of another budget as a budget of its own.
     *
     * @param from share of the whole that is spent at its start, 0 to 1
     * @param to share of the whole that is spent at its end
     */
    record Part(Terminator whole, double from, double to) implements Within {

        @Override
        public boolean isOver() {
            return whole.isOver() || whole.spent() >= to;
        }

        @Override
        public double spent() {
            return to <= from ? 1 : Math.max(0, Math.min(1, (whole.spent() - from) / (to - from)));
        }

        @Override
        public Terminator fork() {
            return new Part(whole.fork(), from, to);
        }
    }

    /** A budget that ends after a number of passes. */
    record Capped(Terminator whole, IterationLimit passes) implements Within {

        @Override
        public boolean isOver() {
            return passes.isOver() || whole.isOver();
        }

        @Override
        public double spent() {
            return Math.max(passes.spent(), whole.spent());
        }

        @Override
        public Terminator fork() {
            return new Capped(whole.fork(), passes.fork());
        }

        @Override
        public void iterationDone() {
            passes.iterationDone();
            whole.iterationDone();
        }
    }

    /** A budget that can be cancelled. Then even the first fill ends: the remaining parts are laid end to end. */
    record Cancellable(Terminator whole, BooleanSupplier cancelled) implements Within {

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
        public Terminator fork() {
            return new Cancellable(whole.fork(), cancelled);
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
        public Terminator fork() {
            return this;
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
        public IterationLimit fork() {
            IterationLimit fork = new IterationLimit(limit);
            fork.done = done;
            return fork;
        }

        @Override
        public void iterationDone() {
            done = done + 1;
        }
    }
}
