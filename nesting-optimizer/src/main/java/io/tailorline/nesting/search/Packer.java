package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Solution;

/** A search on one strip: as a whole, or of many orders by windows. One packer makes one search. */
public sealed interface Packer permits StripPacker, LayPacker, CompactingPacker {

    /**
     * The best solution found when the terminator says stop; always at least a first fill.
     *
     * @throws NoLayoutFound when bundles that must keep together found no room to do so
     */
    Solution pack(Terminator terminator, SolutionListener listener);

    /** Places that were tried by the search. */
    long evaluations();

    /** Passes that the search made; of several workers, those of the one that made most. */
    long iterations();
}
