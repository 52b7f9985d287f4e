package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clearances, blocks and flaws on strips as high as the parts, so that the best length can be added up by hand. */
class RulesTest {

    private static final double HEIGHT = 10;
    private static final int ITERATIONS = 200;

    /** Widened outlines touch at 1e-9 of the height, and arcs are drawn by chords, up to 1.1 % of the clearance. */
    private static final double ROUNDING = 0.1;

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

    private static Solution pack(List<Flaw> flaws, Part... parts) {
        Instance instance = new Instance("rules", HEIGHT, List.of(parts), flaws, 0, List.of(), List.of());
        Solution solution = new StripPacker(new PreparedInstance(instance), 1, 1)
                .pack(Terminator.iterations(ITERATIONS), SolutionListener.none());
        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        return solution;
    }

    private static Part square(int id, int demand, PartRules rules) {
        return new Part(id, box(0, 0, HEIGHT, HEIGHT), Orientations.of(0), demand, rules);
    }

    private static Outline box(double left, double low, double right, double high) {
        return Outline.of(new double[] {left, right, right, left}, new double[] {low, low, high, high});
    }
}
