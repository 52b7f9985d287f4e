package io.tailorline.nesting.search;

import static io.tailorline.nesting.search.Packing.ROUNDING;
import static io.tailorline.nesting.search.Packing.instance;
import static io.tailorline.nesting.search.Packing.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Halves of a rectangle of 100 by 9.5 that lean by 2 degrees, on a strip 10 high. */
class TiltTest {

    @Test
    void two_leaning_triangles_lie_beside_each_other_when_they_may_tilt_by_2_degrees() {
        Solution solution = pack(triangles(Orientations.tilted(2, 4, 0, 180)));

        // upright again they make up the rectangle
        assertThat(solution.length()).isCloseTo(100, within(ROUNDING));
        assertThat(solution.placed())
                .extracting(copy -> copy.transform().rotationDeg())
                .containsExactlyInAnyOrder(2.0, 182.0);
    }

    @Test
    void with_less_tilt_they_are_higher_than_the_strip() {
        assertThatThrownBy(() -> pack(triangles(Orientations.tilted(1.5, 4, 0, 180))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the strip only 10");
    }

    @Test
    void a_bundle_turns_with_its_tilt() {
        Part triangle = new Part(0, leaning(), Orientations.tilted(2, 4, 0, 180), 2, PartRules.NONE.inBundle(0, true));
        Bundle eitherWay = new Bundle(true, Double.POSITIVE_INFINITY);

        Solution solution = pack(instance(List.of(), List.of(eitherWay), List.of(), triangle));

        // both one way: the second begins where the first has become low enough
        assertThat(solution.length()).isGreaterThan(150);
    }

    private static Instance triangles(Orientations turns) {
        return instance(new Part(0, leaning(), turns, 2));
    }

    private static Ring leaning() {
        return Ring.counterClockwise(new double[] {0, 100, 0}, new double[] {0, 0, 9.5})
                .turned(-2);
    }
}
