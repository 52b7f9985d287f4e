package io.tailorline.nesting;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;

/** Ends a search early at a target length: as soon as it is reached, or when it is not reached in time. */
final class TargetLengthTerminator implements Terminator, SolutionListener {

    private final Terminator whole;
    private final SolutionListener next;
    private final double target;
    private final double giveUpAt;
    private final boolean stopsThere;
    private volatile boolean reached;

    private TargetLengthTerminator(
            Terminator whole, SolutionListener next, double target, double giveUpAt, boolean stopsThere) {
        this.whole = whole;
        this.next = next;
        this.target = target;
        this.giveUpAt = giveUpAt;
        this.stopsThere = stopsThere;
    }

    /** Ends as soon as a solution is short enough. */
    static TargetLengthTerminator until(double target, Terminator whole) {
        return new TargetLengthTerminator(whole, solution -> {}, target, 1, true);
    }

    /** @param giveUpAt share of the budget after which the search ends unless a solution is short enough */
    static TargetLengthTerminator givingUpAt(double target, double giveUpAt, Terminator whole, SolutionListener next) {
        return new TargetLengthTerminator(whole, next, target, giveUpAt, false);
    }

    @Override
    public boolean isOver() {
        return isOver(whole);
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
        return whole.spent();
    }

    /** Sees what this one hears of. */
    @Override
    public Terminator fork() {
        return new Fork(this, whole.fork());
    }

    @Override
    public void iterationDone() {
        whole.iterationDone();
    }

    private boolean isOver(Terminator budget) {
        return budget.isOver() || (reached ? stopsThere : budget.spent() >= giveUpAt);
    }

    private record Fork(TargetLengthTerminator target, Terminator budget) implements Terminator {

        @Override
        public boolean isOver() {
            return target.isOver(budget);
        }

        @Override
        public boolean isPastDeadline() {
            return budget.isPastDeadline();
        }

        @Override
        public boolean isCancelled() {
            return budget.isCancelled();
        }

        @Override
        public double spent() {
            return budget.spent();
        }

        @Override
        public Terminator fork() {
            return new Fork(target, budget.fork());
        }

        @Override
        public void iterationDone() {
            budget.iterationDone();
        }
    }

    @Override
    public void improved(Solution solution) {
        reached = reached || solution.length() <= target;
        next.improved(solution);
    }

    @Override
    public void passed(double length, double overlap) {
        next.passed(length, overlap);
    }
}
