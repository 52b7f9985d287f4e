package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.geometry.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairedRingTest {

    @Test
    void a_closed_counter_clockwise_ring_needs_nothing() throws RepairedRing.Broken {
        RepairedRing square = ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);

        assertThat(square.done()).isEmpty();
        assertThat(square.outline().signedArea()).isEqualTo(100);
        assertThat(square.outline().size()).isEqualTo(4);
    }

    @Test
    void an_open_clockwise_ring_with_doubled_points_is_the_same_region() throws RepairedRing.Broken {
        RepairedRing square = ring(0, 0, 0, 10, 0, 10, 0, 10, 10, 10, 10, 0);

        assertThat(square.outline().signedArea()).isEqualTo(100);
        assertThat(square.outline().size()).isEqualTo(4);
        assertThat(square.done())
                .containsExactly("2 points that repeat their neighbour dropped", "clockwise, turned round");
    }

    /** A slit from (10, 5) to (4, 5) and back: no area, so the square is what it was. */
    @Test
    void a_slit_without_width_is_closed() throws RepairedRing.Broken {
        RepairedRing square = ring(0, 0, 10, 0, 10, 5, 4, 5, 10, 5, 10, 10, 0, 10, 0, 0);

        assertThat(square.outline().signedArea()).isEqualTo(100);
        assertThat(square.done()).singleElement().asString().contains("touches itself at");
        assertThat(xs(square.outline())).doesNotContain(4.0);
    }

    /** A square of 10 with a square hole of 2 that a bridge from (0, 0) to (4, 4) leads to. */
    @Test
    void a_hole_at_the_end_of_a_bridge_is_filled() throws RepairedRing.Broken {
        RepairedRing square = ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 4, 4, 4, 6, 6, 6, 6, 4, 4, 4, 0, 0);

        assertThat(square.outline().signedArea()).isEqualTo(100);
        assertThat(square.done())
                .last()
                .isEqualTo("a hole filled: nothing is laid in it and it counts as part of the area");
    }

    /** What reaches out without width would be laid over: the layout would be illegal for the ring as given. */
    @Test
    void a_spike_that_reaches_out_is_refused() {
        assertThatThrownBy(() -> ring(0, 0, 10, 0, 10, 5, 16, 5, 10, 5, 10, 10, 0, 10, 0, 0))
                .hasMessage("has a spike without width that reaches out to (16.0, 5.0)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 10 10 10 0 0 10 | crosses itself near (5.0, 5.0)",
                "0 0 10 0 20 0 0 0 | has no area",
                "0 0 10 10 20 20 | has no area",
                "3 3 3 3 3 3 | has no area",
                "0 0 1e9 0 1e9 0.5 0 0.5 | has no area",
                "0 0 10 0 10 10 10 0 0 0 | runs back over itself",
                "0 0 10 0 5 5 10 10 0 10 5 5 | touches itself at (5.0, 5.0) and falls into parts there"
            })
    void what_encloses_no_region_is_refused(String points, String reason) {
        double[] numbers = java.util.Arrays.stream(points.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThatThrownBy(() -> ring(numbers))
                .isInstanceOf(RepairedRing.Broken.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void a_ring_of_too_many_points_is_refused_with_the_limit() {
        assertThatThrownBy(() -> ring(new double[2 * 6_000])).hasMessage("has 6000 points; expected at most 5000");
    }

    private static double[] xs(Ring outline) {
        return outline.xs();
    }

    private static RepairedRing ring(double... xy) throws RepairedRing.Broken {
        double[] x = new double[xy.length / 2];
        double[] y = new double[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return RepairedRing.of(x, y);
    }
}
