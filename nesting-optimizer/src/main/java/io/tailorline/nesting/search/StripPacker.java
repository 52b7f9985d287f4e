package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import java.util.SplittableRandom;

/**
 * The whole search on one strip: a first fill, made {@linkplain FirstLayout legal} where it breaks a rule, then its
 * {@linkplain Shortening shortening}. Invariant: the best solution is free of collisions, or an exact fit, and only
 * ever gets shorter.
 *
 * <p>One packer makes one search, in the thread that calls {@link #pack} and as many as it has workers.
 */
public final class StripPacker implements Packer {

    private final PackingProblem problem;
    private final SplittableRandom random;
    private final int workers;
    private long evaluations;
    private long iterations;

    public StripPacker(PackingProblem problem, long seed, int workers) {
        this.problem = problem;
        this.random = new SplittableRandom(seed);
        this.workers = workers;
    }

    @Override
    public Solution pack(Terminator terminator, SolutionListener listener) {
        Layout best = new BottomLeftFill(problem, random.split()).fill(terminator);
        boolean isLegal = !FirstLayout.isNeeded(problem);
        if (isLegal) {
            listener.improved(best.snapshot());
        }
        if (!isLegal) {
            settle(best, terminator, listener);
            listener.improved(best.snapshot());
        }
        IslandModel islands = new IslandModel(best, listener);
        islands.shorten(workers, random, terminator);
        evaluations += islands.evaluations();
        iterations += islands.iterations();
        return best.snapshot();
    }

    private void settle(Layout first, Terminator terminator, SolutionListener listener) {
        try (Separator separator = new Separator(problem, first, random.split(), workers, listener)) {
            new FirstLayout(problem, separator, terminator).settle(first, random.split());
            evaluations = separator.evaluations();
            iterations = separator.iterations();
        }
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public long iterations() {
        return iterations;
    }
}
