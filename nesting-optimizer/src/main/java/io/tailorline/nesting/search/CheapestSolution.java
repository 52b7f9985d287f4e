package io.tailorline.nesting.search;

import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Selects the cheapest of the last solutions of a search, which differ little in length; the shortest is one of them.
 */
public final class CheapestSolution implements SolutionListener {

    /** Solutions stored: a search of seconds finds this many within a thousandth of its best length. */
    private static final int KEPT = 12;

    private final SolutionListener next;
    private final Deque<Solution> last = new ArrayDeque<>();

    /** @param next receives every event as well */
    public CheapestSolution(SolutionListener next) {
        this.next = next;
    }

    @Override
    public void improved(Solution solution) {
        last.addFirst(solution);
        if (last.size() > KEPT) {
            last.removeLast();
        }
        next.improved(solution);
    }

    @Override
    public void passed(double target, double overlap) {
        next.passed(target, overlap);
    }

    /**
     * The shortest of those with the least cost; at least one must have been reported. Costs are computed from the
     * shortest on, as long as there is time: past the deadline only that of the shortest is known.
     */
    public Solution of(LayoutCost cost, Terminator terminator) {
        if (last.isEmpty()) {
            throw new IllegalStateException("Nothing was found yet.");
        }
        Solution cheapest = last.getFirst();
        if (last.size() == 1 || terminator.isPastDeadline()) {
            return cheapest;
        }
        double least = cost.of(cheapest);
        Iterator<Solution> others = last.iterator();
        others.next();
        while (others.hasNext() && !terminator.isPastDeadline()) {
            Solution other = others.next();
            double price = cost.of(other);
            if (price < least) {
                cheapest = other;
                least = price;
            }
        }
        return cheapest;
    }
}
