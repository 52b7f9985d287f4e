package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Layouts that could not be separated at the present length, best first: starting points of the next attempt. */
final class InfeasiblePool {

    /** Standard deviation of the draw, as a share of the pool: mostly the best are drawn. arXiv 2509.13329. */
    private static final double SPREAD = 0.25;

    /** As many uniform numbers, less half as many, are nearly standard normal (Irwin-Hall). */
    private static final int UNIFORMS = 12;

    /** Size limit; the worst would hardly ever be drawn. */
    private static final int MOST = 100;

    private record DeadEnd(double loss, Layout layout) {}

    private final List<DeadEnd> ends = new ArrayList<>();
    private final SplittableRandom random;

    InfeasiblePool(SplittableRandom random) {
        this.random = random;
    }

    void clear() {
        ends.clear();
    }

    void add(double loss, Layout layout) {
        int place = 0;
        while (place < ends.size() && ends.get(place).loss() <= loss) {
            place++;
        }
        if (place < MOST) {
            ends.add(place, new DeadEnd(loss, layout.copy()));
        }
        if (ends.size() > MOST) {
            ends.remove(MOST);
        }
    }

    /** One of the layouts; at least one must have been added. */
    Layout draw() {
        double sum = -UNIFORMS / 2.0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += random.nextDouble();
        }
        int index = (int) (Math.abs(sum) * SPREAD * ends.size());
        return ends.get(Math.min(index, ends.size() - 1)).layout();
    }
}
