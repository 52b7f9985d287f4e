package io.tailorline.nesting.search.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverlapTrackerTest {

    private Layout layout;
    private OverlapTracker losses;

    @BeforeEach
    void three_squares_apart_and_a_flaw() {
        Part squares = new Part(0, square(0, 10), Orientations.of(0), 3);
        Instance instance = Instance.of("three squares", 30, List.of(squares), List.of(square(60, 5)), 0);
        layout = new Layout(PackingProblem.of(instance));
        layout.setLength(100);
        layout.move(0, 0, 0, 0);
        layout.move(1, 0, 20, 0);
        layout.move(2, 0, 40, 0);
        losses = new OverlapTracker(layout);
    }

    @Test
    void squares_apart_have_no_loss() {
        losses.measure(layout);

        assertThat(losses.total()).isZero();
    }

    @Test
    void the_deeper_the_overlap_the_greater_the_loss() {
        double shallow = totalWithSecondAt(9);
        double deep = totalWithSecondAt(4);

        assertThat(shallow).isPositive();
        assertThat(deep).isGreaterThan(shallow);
    }

    @Test
    void a_flaw_and_the_border_count_too() {
        layout.move(2, 0, 58, 0);
        losses.measure(layout);
        assertThat(losses.collides(2)).isTrue();

        layout.move(2, 0, 95, 0);
        losses.measure(layout);
        assertThat(losses.collides(2)).isTrue();
        assertThat(losses.collides(0)).isFalse();
    }

    @Test
    void what_stays_in_collision_weighs_more_and_sinks_back_when_free() {
        totalWithSecondAt(5);
        losses.reweigh();
        assertThat(losses.weight(0, 1)).isEqualTo(2.0);
        assertThat(losses.weight(1, 0)).isEqualTo(2.0);
        assertThat(losses.weight(0, 2)).isEqualTo(1.0);

        totalWithSecondAt(20);
        losses.reweigh();
        assertThat(losses.weight(0, 1)).isEqualTo(1.9);
    }

    private double totalWithSecondAt(double x) {
        layout.move(1, 0, x, 0);
        losses.measure(layout);
        return losses.total();
    }

    private static Ring square(double x, double side) {
        return Ring.counterClockwise(new double[] {x, x + side, x + side, x}, new double[] {0, 0, side, side});
    }
}
