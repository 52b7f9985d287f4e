package io.tailorline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final double QUARTER_CIRCLE_HANDLE = 0.5522847498;

    @Test
    void a_quarter_circle_is_as_long_as_a_quarter_circle() {
        double handle = 100 * QUARTER_CIRCLE_HANDLE;
        Polyline quarter = Curve.line(Point.of(100, 0), Point.of(0, handle), Point.of(-handle, 0), Point.of(0, 100));
        assertThat(quarter.size()).isEqualTo(25);
        assertThat(quarter.length()).isCloseTo(StrictMath.PI * 50, offset(0.1));
    }

    @Test
    void its_tangents_are_those_it_was_drawn_with() {
        Polyline line = Curve.line(Point.of(0, 0), Point.of(30, 0), Point.of(0, 40), Point.of(100, 80));
        assertThat(line.startTangent().angleDeg()).isCloseTo(0, offset(1.0));
        assertThat(line.endTangent().angleDeg()).isCloseTo(90, offset(1.0));
    }

    @Test
    void a_split_line_loses_nothing_and_leaves_no_crumb() {
        Polyline line = Curve.line(Point.of(0, 0), Point.of(30, 0), Point.of(0, 40), Point.of(100, 80));
        Polyline.Halves byLength = line.splitAtLength(line.stations()[5] + 0.3);
        assertThat(byLength.before().length()).isCloseTo(line.stations()[5] + 0.3, offset(0.01));
        assertThat(byLength.before().length() + byLength.after().length()).isCloseTo(line.length(), offset(0.01));
        assertThat(byLength.before()
                        .point(byLength.before().size() - 2)
                        .distanceTo(byLength.before().last()))
                .isGreaterThan(0.8);
        Polyline.Halves byX = line.splitAtX(60);
        assertThat(byX.before().last().x()).isCloseTo(60, offset(1e-9));
        assertThat(byX.after().first()).isEqualTo(byX.before().last());
    }

    /** A skirt hangs straight from a curved waist; its hem piece turns a little. */
    @Test
    void a_straight_line_between_curves_is_split_on_itself() {
        Polyline line = new Polyline(
                List.of(Point.of(0, 0), Point.of(1, 6), Point.of(3, 12), Point.of(30, 250), Point.of(40, 330)));

        assertThat(line.splitAtLength(130).before().last()).isEqualTo(line.at(130));
    }
}
