package io.tailorline.nesting.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void a_clockwise_closed_ring_becomes_a_counter_clockwise_open_one() {
        Outline outline = Outline.of(new double[] {0, 0, 10, 10, 10, 0}, new double[] {0, 5, 5, 5, 0, 0});

        assertThat(outline.size()).isEqualTo(4);
        assertThat(outline.area()).isEqualTo(50);
    }

    @Test
    void a_line_has_no_area_and_is_refused() {
        assertThatThrownBy(() -> Outline.of(new double[] {0, 5, 10}, new double[] {0, 5, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no area");
    }

    @Test
    void quarter_turns_keep_the_coordinates_exact() {
        Outline outline = Outline.of(new double[] {0.01, 7.13, 7.13}, new double[] {0.02, 0.02, 3.07});

        assertThat(outline.turned(180).xs()).containsExactly(-0.01, -7.13, -7.13);
        assertThat(outline.turned(-90).xs()).containsExactly(0.02, 0.02, 3.07);
    }

    @Test
    void the_deepest_circle_of_a_rectangle_touches_its_long_sides() {
        Poles.Circle circle = Poles.deepest(Outline.of(new double[] {0, 100, 100, 0}, new double[] {0, 0, 40, 40}));

        assertThat(circle.radius()).isCloseTo(20, within(0.3));
        assertThat(circle.y()).isCloseTo(20, within(0.3));
    }
}
