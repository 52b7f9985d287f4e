package io.tailorline.nesting.search;

import static io.tailorline.nesting.search.Packing.ROUNDING;
import static io.tailorline.nesting.search.Packing.instance;
import static io.tailorline.nesting.search.Packing.pack;
import static io.tailorline.nesting.search.Packing.square;
import static io.tailorline.nesting.search.Packing.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts that lie one way with their bundle, or near it. */
class BundlesTest {

    private static final double ANYWHERE = Double.POSITIVE_INFINITY;
    private static final Bundle EITHER_WAY = new Bundle(true, ANYWHERE);
    private static final Bundle ONE_WAY = new Bundle(false, ANYWHERE);

    @Test
    void ells_of_two_bundles_interlock_when_one_is_reversed() {
        // an L and one turned by 180 degrees lie in 14.9, a pair of the same direction in 20
        assertThat(lengthOfElls(EITHER_WAY, EITHER_WAY)).isCloseTo(14.9, within(ROUNDING));
        assertThat(lengthOfElls(ONE_WAY, EITHER_WAY)).isCloseTo(14.9, within(ROUNDING));
        assertThat(lengthOfElls(ONE_WAY, ONE_WAY)).isCloseTo(20, within(ROUNDING));
    }

    @Test
    void ells_of_one_bundle_lie_one_way() {
        Solution solution =
                pack(instance(List.of(), List.of(EITHER_WAY), List.of(), ell(0, 2, PartRules.NONE.inBundle(0, true))));

        assertThat(solution.length()).isCloseTo(20, within(ROUNDING));
    }

    @Test
    void a_part_that_need_not_turn_with_its_bundle_turns_alone() {
        Solution solution =
                pack(instance(List.of(), List.of(ONE_WAY), List.of(), ell(0, 2, PartRules.NONE.inBundle(0, false))));

        assertThat(solution.length()).isCloseTo(14.9, within(ROUNDING));
    }

    @Test
    void a_fixed_copy_decides_the_direction_of_its_bundle() {
        PartRules rules = PartRules.NONE.inBundle(0, true);
        InitialPlacement reversed = new InitialPlacement(0, new RigidTransform(180, 10, 10), true);

        Solution solution = pack(instance(List.of(), List.of(EITHER_WAY), List.of(reversed), ell(0, 2, rules)));

        assertThat(solution.placed())
                .allSatisfy(copy -> assertThat(copy.transform().rotationDeg()).isEqualTo(180));
    }

    @Test
    void bundles_that_must_keep_together_do_so() {
        Bundle near = new Bundle(false, 20.5);
        Part first = square(0, 2, PartRules.NONE.inBundle(0, false));
        Part second = square(1, 2, PartRules.NONE.inBundle(1, false));
        List<InitialPlacement> mixed = List.of(start(0, 0), start(1, 11), start(0, 22), start(1, 33));

        // AABB or BBAA, never ABAB
        assertThat(pack(instance(List.of(), List.of(near, near), List.of(), first, second))
                        .length())
                .isCloseTo(40, within(ROUNDING));
        assertThat(pack(instance(List.of(), List.of(near, near), mixed, first, second))
                        .length())
                .isCloseTo(40, within(ROUNDING));
    }

    @Test
    void a_bundle_that_fits_nowhere_in_its_length_is_refused() {
        Part two = square(0, 2, PartRules.NONE.inBundle(0, false));

        assertThatThrownBy(() -> pack(instance(List.of(), List.of(new Bundle(true, 15)), List.of(), two)))
                .isInstanceOf(NoLayoutFound.class)
                .hasMessageContaining("the one of part 0 extends 20.0, expected at most 15.0");
        assertThatThrownBy(() -> pack(instance(List.of(), List.of(new Bundle(true, 5)), List.of(), two)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its bundle may reach 5.0 along");
    }

    private static double lengthOfElls(Bundle first, Bundle second) {
        Part mine = ell(0, 1, PartRules.NONE.inBundle(0, true));
        Part yours = ell(1, 1, PartRules.NONE.inBundle(1, true));
        return pack(instance(List.of(), List.of(first, second), List.of(), mine, yours))
                .length();
    }

    /** A square of 10 without its upper right quarter, and a little less, so that two of them lie above each other. */
    private static Part ell(int id, int demand, PartRules rules) {
        Ring outline =
                Ring.counterClockwise(new double[] {0, 10, 10, 4.9, 4.9, 0}, new double[] {0, 0, 4.9, 4.9, 10, 10});
        return new Part(id, outline, Orientations.of(0, 180), demand, rules);
    }
}
