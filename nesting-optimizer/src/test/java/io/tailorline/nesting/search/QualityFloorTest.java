package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How good the search must at least be with a fixed number of iterations, on rectangles that were cut into parts: their
 * best density is 1. Means over a few seeds; the floors lie a little under what was measured when they were set.
 */
class QualityFloorTest {

    private static final int SEEDS = 6;
    private static final int ITERATIONS = 400;

    @ParameterizedTest
    @CsvSource({
        // columns, length, least mean density
        "2, 140, 0.92",
        "4, 280, 0.78",
        "6, 420, 0.74",
    })
    void density_does_not_fall_below_its_floor(int columns, double length, double floor) {
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Instance instance = SampleInstances.cutRectangle(seed, columns, length);
            sum += new StripPacker(new PreparedInstance(instance), seed, 1)
                    .pack(Terminator.iterations(ITERATIONS), SolutionListener.none())
                    .density();
        }

        assertThat(sum / SEEDS).isBetween(floor, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"11, 6", "12, 8"})
    void separation_beats_the_bottom_left_fill(long seed, int parts) {
        Instance instance = SampleInstances.stars(seed, parts);
        PreparedInstance prepared = new PreparedInstance(instance);

        Solution filled = new StripPacker(prepared, seed, 1).pack(Terminator.iterations(0), SolutionListener.none());
        Solution searched =
                new StripPacker(prepared, seed, 1).pack(Terminator.iterations(300), SolutionListener.none());

        assertThat(searched.density()).isGreaterThan(filled.density() * 1.05);
    }
}
