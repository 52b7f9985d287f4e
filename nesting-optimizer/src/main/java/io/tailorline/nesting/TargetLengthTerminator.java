package io.tailorline.nesting;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;

/** Ends a search early at a target length: as soon as it is reached, or when it is not reached in time. */
final class TargetLengthTerminator implements Terminator.Within, SolutionListener {

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
    public Terminator whole() {
        return whole;
    }

    /** Sees what this one hears of. */
    @Override
    public Terminator fork() {
        return new Fork(this, whole.fork());
    }

    private boolean isOver(Terminator budget) {
        return budget.isOver() || (reached ? stopsThere : budget.spent() >= giveUpAt);
    }

    private record Fork(TargetLengthTerminator target, Terminator whole) implements Within {

        @Override
        public boolean isOver() {
            return target.isOver(whole);
        }

        @Override
        public Terminator fork() {
            return new Fork(target, whole.fork());
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
