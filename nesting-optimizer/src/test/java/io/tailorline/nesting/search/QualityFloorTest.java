package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import io.tailorline.testkit.OfMany;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How good the search must at least be with a fixed number of iterations, on rectangles that were cut into parts, whose
 * best density is 1, and on stars by chance. Means over a few seeds; the floors lie a little under what was measured
 * when they were set.
 */
@OfMany
class QualityFloorTest {

    private static final int SEEDS = 6;

    /** What an exact fit may seem to be better than the best. */
    private static final double ROUNDING = 1e-6;

    @ParameterizedTest
    @CsvSource({
        // columns, length, iterations, seeds, least mean density; short searches spread by 0.07
        "2, 140,  400, 24, 0.90",
        "2, 140, 2000,  6, 0.98",
        "4, 280,  400, 24, 0.80",
        "4, 280, 2000,  6, 0.93",
        "6, 420,  400, 24, 0.75",
        "6, 420, 2000,  6, 0.87",
    })
    void jigsaws_do_not_fall_below_their_floor(int columns, double length, int iterations, int seeds, double floor) {
        double mean = meanDensity(seed -> SampleInstances.cutRectangle(seed, columns, length), iterations, seeds);

        assertThat(mean).isBetween(floor, 1 + ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({
        // parts, iterations, least mean density
        " 8,  400, 0.685",
        " 8, 2000, 0.710",
        "16,  400, 0.675",
        "16, 2000, 0.710",
        "32,  400, 0.670",
    })
    void stars_do_not_fall_below_their_floor(int parts, int iterations, double floor) {
        double mean = meanDensity(seed -> SampleInstances.stars(seed, parts), iterations, SEEDS);

        assertThat(mean).isBetween(floor, 1.0);
    }

    private static double meanDensity(LongFunction<Instance> instances, int iterations, int seeds) {
        double sum = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            sum += new StripPacker(PackingProblem.of(instances.apply(seed)), seed, 1)
                    .pack(Terminator.iterations(iterations), SolutionListener.none())
                    .density();
        }
        return sum / seeds;
    }

    @ParameterizedTest
    @CsvSource({"11, 6", "12, 8"})
    void separation_beats_the_bottom_left_fill(long seed, int parts) {
        Instance instance = SampleInstances.stars(seed, parts);
        PackingProblem problem = PackingProblem.of(instance);

        Solution filled = new StripPacker(problem, seed, 1).pack(Terminator.iterations(0), SolutionListener.none());
        Solution searched = new StripPacker(problem, seed, 1).pack(Terminator.iterations(300), SolutionListener.none());

        assertThat(searched.density()).isGreaterThan(filled.density() * 1.05);
    }
}
