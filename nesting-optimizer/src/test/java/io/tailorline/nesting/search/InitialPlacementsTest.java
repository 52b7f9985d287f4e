package io.tailorline.nesting.search;

import static io.tailorline.nesting.search.Packing.ROUNDING;
import static io.tailorline.nesting.search.Packing.box;
import static io.tailorline.nesting.search.Packing.fixed;
import static io.tailorline.nesting.search.Packing.instance;
import static io.tailorline.nesting.search.Packing.pack;
import static io.tailorline.nesting.search.Packing.square;
import static io.tailorline.nesting.search.Packing.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies that lie somewhere before the search begins, on a strip as high as the squares on it. */
class InitialPlacementsTest {

    @Test
    void a_fixed_square_in_the_middle_stays_there() {
        Solution solution = pack(held(2, fixed(0, 15)));

        // one square before it, at 0; the 5 left there are too short for another, which goes behind, to 35
        assertThat(solution.length()).isCloseTo(35, within(ROUNDING));
        assertThat(solution.placed().get(0).transform().x()).isEqualTo(15);
    }

    @Test
    void the_strip_reaches_as_far_as_what_is_fixed() {
        assertThat(pack(held(1, fixed(0, 50))).length()).isEqualTo(60);
    }

    @Test
    void everything_may_be_fixed() {
        assertThat(pack(held(0, fixed(0, 3))).length()).isEqualTo(13);
    }

    @Test
    void a_legal_start_is_the_first_solution_and_the_last_is_better() {
        List<Double> lengths = new ArrayList<>();

        pack(held(1, start(0, 0), start(1, 20)), 100, solution -> lengths.add(solution.length()));

        assertThat(lengths.get(0)).isEqualTo(30);
        assertThat(lengths.get(lengths.size() - 1)).isCloseTo(20, within(ROUNDING));
    }

    @Test
    void a_search_that_continues_is_never_worse() {
        Instance plain = SampleInstances.stars(5, 8);
        Solution once = pack(plain, 150, SolutionListener.none());
        List<InitialPlacement> start = once.placed().stream()
                .map(copy -> new InitialPlacement(copy.part(), copy.transform(), false))
                .toList();
        Instance continued = new Instance(plain.name(), plain.height(), plain.parts(), List.of(), 0, List.of(), start);

        assertThat(pack(continued, 0, SolutionListener.none())).isEqualTo(once);
        assertThat(pack(continued, 100, SolutionListener.none()).length()).isLessThanOrEqualTo(once.length());
    }

    @Test
    void a_start_that_overlaps_is_separated_and_what_it_lacks_is_added() {
        assertThat(pack(held(2, start(0, 0), start(1, 5))).length()).isCloseTo(30, within(ROUNDING));
    }

    @Test
    void without_time_an_overlapping_start_is_left() {
        assertThat(pack(held(2, start(0, 0), start(1, 5)), 0, SolutionListener.none())
                        .length())
                .isCloseTo(30, within(ROUNDING));
    }

    @Test
    void a_start_keeps_the_offset_at_which_its_parts_match() {
        Lattice.Axis across = new Lattice.Axis(20, 0, 0);
        PartRules matching = PartRules.NONE.withLattice(new Lattice(0, 0, Lattice.Axis.FREE, across));
        Part low = new Part(0, box(0, 0, 4, 4), Orientations.of(0), 2, matching);
        List<InitialPlacement> start = List.of(
                new InitialPlacement(0, new RigidTransform(0, 0, 4.5), false),
                new InitialPlacement(0, new RigidTransform(0, 5, 4.5), false));

        Solution first = pack(instance(List.of(), List.of(), start, low), 0, SolutionListener.none());

        assertThat(first.placed()).extracting(copy -> copy.transform().y()).containsExactly(4.5, 4.5);
        assertThat(first.length()).isEqualTo(9);
    }

    @Test
    void held_copies_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> PackingProblem.of(held(0, fixed(0, -1))))
                .hasMessageContaining("fixed copy of part 0")
                .hasMessageContaining("does not lie on the strip");
        assertThatThrownBy(() -> PackingProblem.of(held(0, fixed(0, 0), fixed(0, 20))))
                .hasMessageContaining("More initial copies of part 0");
    }

    /** A square, and more of the same as another part. */
    private static Instance held(int others, InitialPlacement... held) {
        return others == 0
                ? instance(List.of(), List.of(), List.of(held), square(0, 1, PartRules.NONE))
                : instance(
                        List.of(),
                        List.of(),
                        List.of(held),
                        square(0, 1, PartRules.NONE),
                        square(1, others, PartRules.NONE));
    }
}
