package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Solution;

/** Hears of every better solution, in the thread that searches. */
@FunctionalInterface
public interface SolutionListener {

    /** @param solution free of collisions and shorter than all before */
    void improved(Solution solution);

    static SolutionListener none() {
        return solution -> {};
    }
}
