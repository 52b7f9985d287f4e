package io.tailorline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {

    @Test
    void a_clockwise_closed_ring_becomes_a_counter_clockwise_open_one() {
        Ring outline = Ring.counterClockwise(new double[] {0, 0, 10, 10, 10, 0}, new double[] {0, 5, 5, 5, 0, 0});

        assertThat(outline.size()).isEqualTo(4);
        assertThat(outline.signedArea()).isEqualTo(50);
    }

    @Test
    void a_line_has_no_area_and_is_refused() {
        assertThatThrownBy(() -> Ring.counterClockwise(new double[] {0, 5, 10}, new double[] {0, 5, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no area");
    }

    @Test
    void quarter_turns_keep_the_coordinates_exact() {
        Ring outline = Ring.counterClockwise(new double[] {0.01, 7.13, 7.13}, new double[] {0.02, 0.02, 3.07});

        assertThat(outline.turned(180).xs()).containsExactly(-0.01, -7.13, -7.13);
        assertThat(outline.turned(-90).xs()).containsExactly(0.02, 0.02, 3.07);
    }

    @Test
    void a_ring_knows_its_box_and_what_lies_inside() {
        Ring notched =
                new Ring(List.of(Point.of(0, 0), Point.of(10, 0), Point.of(10, 10), Point.of(5, 2), Point.of(0, 10)));

        assertThat(notched.width()).isEqualTo(10);
        assertThat(notched.height()).isEqualTo(10);
        assertThat(notched.contains(1, 5)).isTrue();
        assertThat(notched.contains(5, 5)).isFalse();
        assertThat(notched.distanceTo(5, -3)).isEqualTo(3);
        assertThat(Polygons.outside(Polygons.of(notched))).isEqualTo(notched);
    }

    @Test
    void a_corner_given_twice_leaves_distances_as_they_are() {
        Ring twice =
                new Ring(List.of(Point.of(0, 0), Point.of(10, 0), Point.of(10, 0), Point.of(10, 10), Point.of(0, 10)));
        assertThat(twice.distanceTo(5, 4)).isEqualTo(4);
        assertThat(twice.distanceTo(13, -4)).isEqualTo(5);
    }
}
