package io.tailorline.nesting.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import org.junit.jupiter.api.Test;

class BorderTest {

    @Test
    void a_rectangle_grows_on_each_side_by_its_own_amount() {
        Ring wide = new Border(1, 2, 3, 4).around(outline(0, 0, 10, 0, 10, 5, 0, 5));

        assertThat(wide.minX()).isEqualTo(-1);
        assertThat(wide.maxX()).isEqualTo(12);
        assertThat(wide.minY()).isEqualTo(-3);
        assertThat(wide.maxY()).isEqualTo(9);
        // 13 x 12
        assertThat(wide.signedArea()).isCloseTo(156, within(1e-9));
    }

    @Test
    void a_triangle_grows_by_the_strips_along_its_sides() {
        // legs 10 and 10; 2 to the right: the hypotenuse passes a parallelogram of 2 x 10
        Ring wide = new Border(0, 2, 0, 0).around(outline(0, 0, 10, 0, 0, 10));

        assertThat(wide.signedArea()).isCloseTo(70, within(1e-9));
    }

    @Test
    void a_narrow_mouth_is_filled() {
        // a mouth of 1 in the right side of a square, 5 deep: closed by 1 from above, its inside 5 x 1 is filled
        Ring mouth = outline(0, 0, 10, 0, 10, 4, 5, 4, 5, 5, 10, 5, 10, 10, 0, 10);

        assertThat(new Border(0, 0, 1, 0).around(mouth).signedArea()).isCloseTo(110, within(1e-9));
    }

    @Test
    void no_border_changes_nothing() {
        Ring triangle = outline(0, 0, 10, 0, 0, 10);

        assertThat(new Border(0, 0, 0, 0).around(triangle).signedArea()).isEqualTo(50);
        assertThatThrownBy(() -> new Border(0, -1, 0, 0)).hasMessageContaining("-1.0");
    }

    private static Ring outline(double... coordinates) {
        double[] x = new double[coordinates.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = coordinates[2 * i];
            y[i] = coordinates[2 * i + 1];
        }
        return Ring.counterClockwise(x, y);
    }
}
