package io.tailorline.nesting.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import org.junit.jupiter.api.Test;

class PolesTest {

    @Test
    void the_deepest_circle_of_a_rectangle_touches_its_long_sides() {
        Poles.Circle circle =
                Poles.deepest(Ring.counterClockwise(new double[] {0, 100, 100, 0}, new double[] {0, 0, 40, 40}));

        assertThat(circle.radius()).isCloseTo(20, within(0.3));
        assertThat(circle.y()).isCloseTo(20, within(0.3));
    }

    /** Thinner everywhere than the precision to which a radius is usually found, 6 mm here. */
    @Test
    void a_sliver_has_a_circle_too() {
        Poles poles = Poles.of(Ring.counterClockwise(new double[] {0, 30, 3000}, new double[] {0, 0, 8}));

        assertThat(poles.size()).isPositive();
        assertThat(poles.radii()[0]).isCloseTo(0.0395, within(0.01));
    }
}
