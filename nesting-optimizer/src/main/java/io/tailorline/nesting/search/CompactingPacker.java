package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Solution;

/** A search that compacts what it has found in the last of its budget. */
public final class CompactingPacker implements Packer {

    private final Packer search;
    private final Compaction compaction;

    public CompactingPacker(Packer search, Compaction compaction) {
        this.search = search;
        this.compaction = compaction;
    }

    @Override
    public Solution pack(Terminator terminator, SolutionListener listener) {
        Solution found = search.pack(compaction.before(terminator), listener);
        return compaction.compact(found, terminator, listener);
    }

    @Override
    public long evaluations() {
        return search.evaluations() + compaction.evaluations();
    }

    @Override
    public long iterations() {
        return search.iterations() + compaction.iterations();
    }
}
