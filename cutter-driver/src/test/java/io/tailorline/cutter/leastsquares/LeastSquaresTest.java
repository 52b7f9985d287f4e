package io.tailorline.cutter.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    /** y = a e^(b t) at t = 0, 1, 2, 3, and b at most {@code most}. */
    private record Growth(double most, double... seen) implements LeastSquares.Model {

        @Override
        public double[] residuals(double[] unknowns) {
            double[] residuals = new double[seen.length];
            for (int t = 0; t < seen.length; t++) {
                residuals[t] = unknowns[0] * Math.exp(unknowns[1] * t) - seen[t];
            }
            return residuals;
        }

        @Override
        public double[] differences(double[] unknowns) {
            return new double[] {1e-5, 1e-5};
        }

        @Override
        public double[] held(double[] unknowns) {
            return new double[] {unknowns[0], Math.min(most, unknowns[1])};
        }
    }

    private static Growth growth(double most, double a, double b) {
        return new Growth(most, a, a * Math.exp(b), a * Math.exp(2 * b), a * Math.exp(3 * b));
    }

    @Test
    void a_curve_is_found_from_afar() {
        double[] found = LeastSquares.fit(growth(9, 2, 0.7), new double[] {1, 0});

        assertThat(found[0]).isCloseTo(2, within(1e-6));
        assertThat(found[1]).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void what_is_not_allowed_is_not_found() {
        double[] found = LeastSquares.fit(growth(0.5, 2, 0.7), new double[] {1, 0});

        assertThat(found[1]).isEqualTo(0.5);
    }

    @Test
    void no_neighbour_is_better_than_the_least() {
        Growth noisy = new Growth(9, 2.1, 3.9, 8.3, 16.1);

        double[] found = LeastSquares.fit(noisy, new double[] {1, 0});

        double least = LeastSquares.sum(noisy.residuals(found));
        for (double[] by : new double[][] {{1e-3, 0}, {-1e-3, 0}, {0, 1e-4}, {0, -1e-4}}) {
            assertThat(LeastSquares.sum(noisy.residuals(new double[] {found[0] + by[0], found[1] + by[1]})))
                    .isGreaterThan(least);
        }
    }

    @Test
    void unknowns_that_nothing_tells_apart_stay_where_they_were() {
        LeastSquares.Model same = new LeastSquares.Model() {
            @Override
            public double[] residuals(double[] unknowns) {
                return new double[] {unknowns[0] - 3, 2 * unknowns[0] - 6};
            }

            @Override
            public double[] differences(double[] unknowns) {
                return new double[] {1e-5, 1e-5};
            }
        };

        assertThat(LeastSquares.fit(same, new double[] {1, 8})).containsExactly(1, 8);
        assertThat(LeastSquares.equations(same, new double[] {1, 8}).variance(new double[] {1, 0}))
                .isInfinite();
    }

    @Test
    void a_line_through_points_has_the_variance_of_the_textbook() {
        double[][] rows = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};
        NormalEquations line = new NormalEquations(rows, new double[] {1, 3, 5, 7});

        assertThat(line.solution().orElseThrow()).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThat(line.variance(new double[] {0, 1})).isCloseTo(1 / 5.0, within(1e-12));
        assertThat(line.variance(new double[] {1, 1.5})).isCloseTo(1 / 4.0, within(1e-12));
        assertThat(new NormalEquations(rows, new double[4]).step(0.5).orElseThrow())
                .satisfies(step -> assertThat(Arrays.stream(step).sum()).isZero());
    }
}
