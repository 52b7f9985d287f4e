package io.tailorline.nesting.search;

import static io.tailorline.nesting.search.Packing.HEIGHT;
import static io.tailorline.nesting.search.Packing.ROUNDING;
import static io.tailorline.nesting.search.Packing.box;
import static io.tailorline.nesting.search.Packing.instance;
import static io.tailorline.nesting.search.Packing.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clearances, blocks and flaws on strips as high as the parts, so that the best length can be added up by hand. */
class RulesTest {

    private static final int TO_THE_STRIP = Lattice.Axis.TO_THE_STRIP;

    @Test
    void a_clearance_keeps_the_others_away_but_not_the_border() {
        Part wary = square(0, 1, PartRules.NONE.withClearance(2));
        Part plain = square(1, 1, PartRules.NONE);

        // 10 + 2 + 10
        assertThat(pack(List.of(), wary, plain).length()).isCloseTo(22, within(ROUNDING));
        // 10 + 2 + 2 + 10
        assertThat(pack(List.of(), square(0, 2, PartRules.NONE.withClearance(2)))
                        .length())
                .isCloseTo(24, within(ROUNDING));
    }

    @Test
    void a_block_lies_on_the_strip_and_its_area_does_not_count() {
        Part blocked = square(0, 2, PartRules.NONE.withBlock(box(-1, 0, 12, HEIGHT)));

        Solution solution = pack(List.of(), blocked);

        assertThat(solution.length()).isCloseTo(26, within(ROUNDING));
        assertThat(solution.density()).isCloseTo(200.0 / 260, within(0.01));
    }

    @Test
    void a_part_lies_only_on_flaws_that_it_tolerates() {
        Flaw hole = Flaw.forbidden(box(12, -5, 13, 20));
        Flaw knot = new Flaw(box(3, 4, 4, 5), 2);
        List<Flaw> flaws = List.of(knot, hole);

        // before the hole at 12 only what tolerates the knot, the other one behind it
        assertThat(pack(flaws, square(0, 1, PartRules.NONE.tolerating(2)), square(1, 1, PartRules.NONE))
                        .length())
                .isCloseTo(23, within(ROUNDING));
        // nobody tolerates the knot: both behind the hole
        assertThat(pack(flaws, square(0, 2, PartRules.NONE.tolerating(1))).length())
                .isCloseTo(33, within(ROUNDING));
    }

    @Test
    void a_flaw_longer_than_all_parts_is_passed_beside() {
        List<Flaw> flaws = List.of(Flaw.forbidden(box(0, 0, 500, 4)));
        Part small = new Part(0, box(0, 0, 5, 5), Orientations.of(0), 2, PartRules.NONE);

        assertThat(pack(flaws, small).length()).isCloseTo(10, within(ROUNDING));
    }

    @Test
    void squares_on_a_lattice_lie_a_repeat_apart() {
        Lattice stripes = new Lattice(0, 0, new Lattice.Axis(12, 0, TO_THE_STRIP), Lattice.Axis.FREE);

        // at 0, 12 and 24
        assertThat(pack(List.of(), square(0, 3, PartRules.NONE.withLattice(stripes)))
                        .length())
                .isCloseTo(34, within(1e-6));
    }

    @Test
    void the_phase_and_the_anchor_decide_where_the_lattice_begins() {
        Lattice stripes = new Lattice(5, 5, new Lattice.Axis(12, 3, TO_THE_STRIP), Lattice.Axis.FREE);

        // the anchor, 5 from the left side, cannot lie at 3, but at 15
        assertThat(pack(List.of(), square(0, 1, PartRules.NONE.withLattice(stripes)))
                        .length())
                .isCloseTo(20, within(1e-6));
    }

    @Test
    void an_anchor_turns_with_its_part() {
        Lattice stripes = new Lattice(2, 0, new Lattice.Axis(12, 0, TO_THE_STRIP), Lattice.Axis.FREE);
        Part turned =
                new Part(0, box(0, 0, HEIGHT, HEIGHT), Orientations.of(180), 1, PartRules.NONE.withLattice(stripes));

        // at 180 degrees the anchor lies 8 from the left side: at 12, so that the part ends at 14
        assertThat(pack(List.of(), turned).length()).isCloseTo(14, within(1e-6));
    }

    @Test
    void a_part_that_the_lattice_leaves_no_place_is_named() {
        Lattice checks = new Lattice(0, 0, Lattice.Axis.FREE, new Lattice.Axis(25, 1, TO_THE_STRIP));

        assertThatThrownBy(() -> pack(List.of(), square(7, 1, PartRules.NONE.withLattice(checks))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Part 7")
                .hasMessageContaining("every 25.0 across");
    }

    @Test
    void a_repeat_larger_than_the_strip_leaves_one_place_across() {
        Lattice checks = new Lattice(0, 0, Lattice.Axis.FREE, new Lattice.Axis(25, 28, TO_THE_STRIP));
        Part low = new Part(0, box(0, 0, 4, 4), Orientations.of(0), 3, PartRules.NONE.withLattice(checks));

        Solution solution = pack(List.of(), low);

        // all at y = 3, one behind the other
        assertThat(solution.length()).isCloseTo(12, within(ROUNDING));
        assertThat(solution.placed())
                .allSatisfy(copy -> assertThat(copy.transform().y()).isCloseTo(3, within(1e-6)));
    }

    @Test
    void a_group_fits_only_off_the_phase() {
        Part tall = new Part(0, box(-1, -1, 9, 9), Orientations.of(0), 1, matching(0));
        Part low = new Part(1, box(0, 0, 4, 4), Orientations.of(0), 2, matching(-2));

        Solution solution = pack(List.of(), low, tall);

        // the tall one fills the height, so its anchor lies at 1, off the phase 0; the low ones' too, 2 below their
        // feet
        assertThat(solution.length()).isCloseTo(18, within(ROUNDING));
        assertThat(solution.placed().get(0).transform().y()).isCloseTo(3, within(1e-6));
        assertThat(solution.placed().get(2).transform().y()).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_group_that_no_offset_leaves_a_place_is_refused() {
        Part tall = new Part(0, box(-1, -1, 9, 9), Orientations.of(0), 1, matching(0));
        Part low = new Part(1, box(0, 0, 4, 4), Orientations.of(0), 1, matching(3));

        // the low one's anchor lies at 3 or above, the tall one's at 1
        assertThatThrownBy(() -> pack(List.of(), low, tall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("match part 1 every 20.0");
    }

    /** Of a group across a strip that repeats every 20, with the anchor at a height of the part's own frame. */
    private static PartRules matching(double anchorY) {
        return PartRules.NONE.withLattice(new Lattice(0, anchorY, Lattice.Axis.FREE, new Lattice.Axis(20, 0, 4)));
    }

    private static Solution pack(List<Flaw> flaws, Part... parts) {
        return Packing.pack(instance(flaws, List.of(), List.of(), parts));
    }
}
