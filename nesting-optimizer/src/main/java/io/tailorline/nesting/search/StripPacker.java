package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.Solution;
import java.util.SplittableRandom;

/** The whole search. */
public final class StripPacker {

    private final PreparedInstance prepared;
    private final SplittableRandom random;

    public StripPacker(PreparedInstance prepared, long seed, int threads) {
        this.prepared = prepared;
        this.random = new SplittableRandom(seed);
    }

    /** The best solution found when the terminator says stop; always at least the bottom-left fill. */
    public Solution pack(Terminator terminator, SolutionListener listener) {
        Layout layout = new BottomLeftFill(prepared, random.split()).fill();
        Solution best = layout.snapshot();
        listener.improved(best);
        return best;
    }
}
