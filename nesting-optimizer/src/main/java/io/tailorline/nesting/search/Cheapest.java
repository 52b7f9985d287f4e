package io.tailorline.nesting.search;

import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * Keeps the last solutions of a search, which differ little in length, so that the cheapest can be chosen among them; the
 * shortest is one of them.
 */
public final class Cheapest implements SolutionListener {

    /** Solutions kept: a search of seconds finds this many within a thousandth of its best length. */
    private static final int KEPT = 12;

    private final SolutionListener next;
    private final Deque<Solution> last = new ArrayDeque<>();

    /** @param next hears of everything as well */
    public Cheapest(SolutionListener next) {
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
    public void passed(double target, double overlap, long iterations) {
        next.passed(target, overlap, iterations);
    }

    /** Of those that cost the same the shortest; at least one must have been heard of. */
    public Solution of(LayoutCost cost) {
        return last.stream()
                .min(Comparator.comparingDouble(cost::of))
                .orElseThrow(() -> new IllegalStateException("Nothing was found yet."));
    }
}
