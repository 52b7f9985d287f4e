package io.tailorline.pattern.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.SamplePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stretch of seam line, 100 mm from end to end, that is to be longer or shorter. */
class FittedSectionTest {

    /**
     * Curved out of the piece by so much in the middle, mm: an edge runs counter-clockwise, along +x the piece is
     * above.
     */
    private static SewnRun.Stretch curved(double out) {
        Polyline line = new Curve(
                        Point.of(0, 0), Point.of(33, -4 * out / 3), Point.of(33, 4 * out / 3), Point.of(100, 0))
                .sampled(50);
        return new SewnRun.Stretch(SamplePattern.front(), new Edge("side", line, Allowance.of(10)), true, 0);
    }

    private static FittedSection fitted(double out, double need) {
        SewnRun.Stretch stretch = curved(out);
        return FittedSection.of(stretch, 0, stretch.end(), need);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1})
    void a_curve_is_deepened_where_it_is_to_be_longer_and_filled_where_it_is_to_be_shorter(double mm) {
        FittedSection longer = fitted(12, mm);
        FittedSection shorter = fitted(12, -mm);

        assertThat(longer.out()).isBetween(0.3, 4.0);
        assertThat(shorter.out()).isBetween(-4.0, -0.3);
        assertThat(longer.slid()).isZero();
        assertThat(shorter.slid()).isZero();
        assertThat(longer.outAt(0)).isZero();
        assertThat(longer.outAt(curved(12).end() / 2)).isCloseTo(longer.out(), within(1e-9));
    }

    @Test
    void what_is_straight_cannot_be_shorter_and_is_slid_along_itself() {
        FittedSection shorter = fitted(0, -1);

        assertThat(shorter.out()).isZero();
        assertThat(shorter.slid()).isEqualTo(-1);
        assertThat(shorter.slidAt(50)).isCloseTo(-0.5, within(1e-9));
    }

    /** 6 mm of curve hold one mm: it is flattened while a further mm brings 0.05 mm, the rest is slid. */
    @Test
    void a_shallow_curve_is_filled_as_far_as_that_is_worth_it() {
        FittedSection shorter = fitted(6, -3);

        assertThat(shorter.out()).isEqualTo(-4);
        assertThat(shorter.slid()).isCloseTo(-2.37, within(0.01));
    }
}
