package io.tailorline.nesting;

import io.tailorline.nesting.search.Terminator;

/**
 * A part of a search budget as a budget of its own.
 *
 * @param from share of the whole that is spent at its start, 0 to 1
 * @param to share of the whole that is spent at its end
 */
record PartialBudget(Terminator whole, double from, double to) implements Terminator {

    /** The next part of a budget: so much of what is left of its first {@code end}. */
    static PartialBudget next(Terminator whole, double share, double end) {
        double spent = whole.spent();
        return new PartialBudget(whole, spent, spent + share * Math.max(0, end - spent));
    }

    @Override
    public boolean isOver() {
        return whole.isOver() || whole.spent() >= to;
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
        return to <= from ? 1 : Math.max(0, Math.min(1, (whole.spent() - from) / (to - from)));
    }

    @Override
    public void iterationDone() {
        whole.iterationDone();
    }
}
