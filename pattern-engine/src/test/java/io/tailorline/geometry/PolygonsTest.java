package io.tailorline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonsTest {

    private static Ring rectangle(double length, double width) {
        return new Ring(List.of(Point.of(0, 0), Point.of(length, 0), Point.of(length, width), Point.of(0, width)));
    }

    @Test
    void a_ring_within_another_keeps_its_corners_and_lies_as_far_inside_everywhere() {
        Ring inside = Polygons.within(rectangle(200, 100), 12).orElseThrow();

        assertThat(inside.points())
                .containsExactlyInAnyOrder(Point.of(12, 12), Point.of(188, 12), Point.of(188, 88), Point.of(12, 88));
        assertThat(inside.signedArea()).isCloseTo(176 * 76, within(1e-6));
    }

    @Test
    void where_a_ring_is_nowhere_so_wide_there_is_none_within_it() {
        assertThat(Polygons.within(rectangle(200, 20), 12)).isEmpty();
    }

    /** Two fields of 60 and 40 with a neck of 10 between them. */
    @Test
    void of_two_that_a_neck_leaves_the_larger_is_taken() {
        Ring ring = new Ring(List.of(
                Point.of(0, 0),
                Point.of(60, 0),
                Point.of(60, 25),
                Point.of(100, 25),
                Point.of(100, 0),
                Point.of(140, 0),
                Point.of(140, 60),
                Point.of(100, 60),
                Point.of(100, 35),
                Point.of(60, 35),
                Point.of(60, 60),
                Point.of(0, 60)));

        assertThat(Polygons.within(ring, 12).orElseThrow().signedArea()).isCloseTo(36 * 36, within(1.0));
    }
}
