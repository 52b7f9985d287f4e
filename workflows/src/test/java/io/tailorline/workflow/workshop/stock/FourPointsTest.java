package io.tailorline.workflow.workshop.stock;

import static io.tailorline.workflow.workshop.stock.SampleRolls.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourPointsTest {

    @ParameterizedTest
    @CsvSource({"75, 1", "75.01, 2", "150, 2", "150.5, 3", "230, 3", "231, 4", "5000, 4"})
    void the_longer_side_gives_the_points(double size, int points) {
        assertThat(FourPoints.of(box(0, 0, size, 10), FlawKind.SLUB)).isEqualTo(points);
        assertThat(FourPoints.of(box(0, 0, 10, size), FlawKind.SLUB)).isEqualTo(points);
    }

    @Test
    void a_hole_has_four_however_small() {
        assertThat(FourPoints.of(box(0, 0, 3, 3), FlawKind.HOLE)).isEqualTo(4);
    }

    @Test
    void a_metre_has_four_at_most() {
        List<RollFlaw> three = List.of(
                RollFlaw.of(box(1100, 0, 3, 3), FlawKind.HOLE),
                RollFlaw.of(box(1900, 0, 3, 3), FlawKind.HOLE),
                RollFlaw.of(box(2000, 0, 60, 3), FlawKind.SLUB));
        assertThat(FourPoints.total(three)).isEqualTo(5);
    }

    @Test
    void a_flaw_that_runs_on_has_four_in_each_metre() {
        assertThat(FourPoints.total(List.of(RollFlaw.of(box(500, 0, 2600, 5), FlawKind.MISSING_YARN))))
                .isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"500, 2499.99, 12", "500, 2500, 12", "500, 2500.01, 16", "1000, 2000, 8"})
    void a_flaw_that_ends_at_a_whole_metre_does_not_touch_the_next(double from, double size, int points) {
        assertThat(FourPoints.total(List.of(RollFlaw.of(box(from, 0, size, 5), FlawKind.MISSING_YARN))))
                .isEqualTo(points);
    }

    /** Five points on 27.31 m of 1500 mm, as the domain's sample says. */
    @Test
    void points_count_per_100_square_metres() {
        assertThat(FourPoints.per100SquareMetres(5, 1500, 27_310)).isCloseTo(12.2, offset(0.01));
    }
}
