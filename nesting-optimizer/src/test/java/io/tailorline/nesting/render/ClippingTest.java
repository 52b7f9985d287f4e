package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.drawing.Box;
import io.tailorline.geometry.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClippingTest {

    private static final List<Point> SQUARE =
            List.of(new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10));

    @Test
    void what_lies_inside_stays_and_what_lies_outside_goes() {
        assertThat(Clipping.toBox(SQUARE, new Box(-1, -1, 11, 11))).isEqualTo(SQUARE);
        assertThat(Clipping.toBox(SQUARE, new Box(20, 0, 30, 10))).isEmpty();
    }

    @Test
    void a_square_over_a_corner_of_the_box_leaves_a_square() {
        assertThat(Clipping.toBox(SQUARE, new Box(6, 7, 30, 30)))
                .containsExactlyInAnyOrder(new Point(6, 7), new Point(10, 7), new Point(10, 10), new Point(6, 10));
    }
}
