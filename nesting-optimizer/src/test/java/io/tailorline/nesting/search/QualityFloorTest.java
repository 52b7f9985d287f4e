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
 * best density is 1. The floors lie a little under what was measured when they were set.
 */
class QualityFloorTest {

    @ParameterizedTest
    @CsvSource({
        // seed, columns, length, iterations, least density
        "1, 2, 120, 400, 0.94",
        "2, 4, 260, 400, 0.84",
        "3, 6, 420, 400, 0.76",
    })
    void density_does_not_fall_below_its_floor(long seed, int columns, double length, long iterations, double floor) {
        Instance instance = SampleInstances.cutRectangle(seed, columns, length);

        Solution solution = new StripPacker(new PreparedInstance(instance), seed, 1)
                .pack(Terminator.iterations(iterations), SolutionListener.none());

        assertThat(solution.density()).isBetween(floor, 1.0);
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
