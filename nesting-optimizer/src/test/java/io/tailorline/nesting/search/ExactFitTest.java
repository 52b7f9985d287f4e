package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactFitTest {

    private static final int COLUMNS = 5;
    private static final double LENGTH = 300;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3})
    void a_jigsaw_laid_nearly_right_is_moved_together(double astray) {
        Instance instance = SampleInstances.cutRectangle(4, COLUMNS, LENGTH);
        Layout layout = nearlyRight(instance, astray);

        Layout fit = ExactFit.of(layout).orElseThrow();

        assertThat(fit.length()).isCloseTo(LENGTH, within(1e-6));
        Solution solution = fit.snapshot();
        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        assertThat(solution.density()).isCloseTo(1, within(1e-8));
    }

    @Test
    void a_jigsaw_with_a_wrong_piece_is_refused() {
        Instance instance = SampleInstances.cutRectangle(4, COLUMNS, LENGTH);
        Layout layout = nearlyRight(instance, 0.01);
        double column = LENGTH / COLUMNS;
        layout.move(0, 0, column, 0);
        layout.move(2, 0, -column, 0);

        assertThat(ExactFit.of(layout)).isEmpty();
    }

    @Test
    void a_search_ends_when_a_jigsaw_is_laid() {
        Instance instance = SampleInstances.cutRectangle(2, 2, 140);

        Solution solution = new StripPacker(PackingProblem.of(instance), 1, 1)
                .pack(Terminator.iterations(3000), SolutionListener.none());

        assertThat(solution.length()).isCloseTo(140, within(1e-6));
        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.001})
    void outlines_that_share_an_edge_overlap_only_when_deeper_than_rounding(double over) {
        Ring left = Ring.counterClockwise(new double[] {0, 10, 12, 0}, new double[] {0, 0, 10, 10});
        Ring right = Ring.counterClockwise(new double[] {10, 20, 20, 12}, new double[] {0, 0, 10, 10});

        assertThat(PenetrationDepth.isDeeper(left, right.moved(-over, 0), 1e-6)).isEqualTo(over > 1e-6);
        assertThat(PenetrationDepth.isDeeper(right.moved(-over, 0), left, 1e-6)).isEqualTo(over > 1e-6);
    }

    @Test
    void an_outline_within_another_is_deeper() {
        Ring outer = Ring.counterClockwise(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10});
        Ring inner = Ring.counterClockwise(new double[] {4, 6, 6, 4}, new double[] {4, 4, 6, 6});

        assertThat(PenetrationDepth.isDeeper(inner, outer, 1e-6)).isTrue();
        assertThat(PenetrationDepth.isDeeper(outer, inner, 1e-6)).isTrue();
    }

    /** Every part about where it was cut: the outlines of the instance lie there when they are not moved. */
    private static Layout nearlyRight(Instance instance, double astray) {
        SplittableRandom random = new SplittableRandom(3);
        Layout layout = new Layout(PackingProblem.of(instance));
        for (int slot = 0; slot < layout.copies(); slot++) {
            layout.move(slot, 0, astray * (random.nextDouble() - 0.5), astray * (random.nextDouble() - 0.5));
        }
        layout.setLength(LENGTH);
        return layout;
    }
}
