package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Solution;

/**
 * Listens to better solutions and to the passes of a search. Called in the searching thread, so it must return quickly.
 */
@FunctionalInterface
public interface SolutionListener {

    /** @param solution free of collisions and shorter than all before */
    void improved(Solution solution);

    /**
     * A pass over the colliding parts is done; some hundreds in a second.
     *
     * @param target length that is being tried
     * @param overlap sum of all losses at that length: 0 when nothing overlaps. A proxy, of the unit of an area
     */
    default void passed(double target, double overlap) {}

    /** For a search of several steps, of which one may begin with a longer solution than another has reported. */
    static SolutionListener shorterOnly(SolutionListener next) {
        return new ShorterOnly(next);
    }

    static SolutionListener none() {
        return solution -> {};
    }
}
