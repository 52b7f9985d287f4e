package io.tailorline.nesting.search;

import static io.tailorline.nesting.search.Packing.box;
import static io.tailorline.nesting.search.Packing.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.search.overlap.Evaluation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RuledDescentTest {

    private static final Lattice.Axis EVERY_THREE = new Lattice.Axis(3, 1, Lattice.Axis.TO_THE_STRIP);

    @Test
    void a_bound_axis_ends_at_the_nearest_place_and_the_free_one_anywhere() {
        Lattice along = new Lattice(0, 0, EVERY_THREE, Lattice.Axis.FREE);
        RuledDescent descent =
                descend(Orientations.of(0), along, (o, x, y, bound) -> Math.abs(x - 21) + Math.abs(y - 3.3));

        assertThat(descent.x()).isCloseTo(22, within(1e-9));
        assertThat(descent.y()).isCloseTo(3.3, within(0.01));
    }

    @Test
    void both_axes_may_be_bound() {
        Lattice both = new Lattice(0, 0, EVERY_THREE, EVERY_THREE);
        RuledDescent descent =
                descend(Orientations.of(0), both, (o, x, y, bound) -> Math.abs(x - 21) + Math.abs(y - 3.3));

        assertThat(descent.x()).isCloseTo(22, within(1e-9));
        assertThat(descent.y()).isCloseTo(4, within(1e-9));
    }

    @Test
    void the_part_turns_to_the_best_angle_of_its_base() {
        Orientations tilted = Orientations.tilted(2, 8, 0, 180);
        PackingProblem problem = problem(tilted, Lattice.FREE);
        RuledDescent descent = descend(
                tilted,
                Lattice.FREE,
                (o, x, y, bound) -> Math.abs(problem.shapes(0).degrees(o) - 1.25) + Math.abs(x - 20) + Math.abs(y - 3));

        assertThat(problem.shapes(0).degrees(descent.orientation())).isEqualTo(1.25);
        assertThat(descent.x()).isCloseTo(20, within(0.1));
    }

    private static RuledDescent descend(Orientations turns, Lattice lattice, Evaluation evaluation) {
        Layout layout = new Layout(problem(turns, lattice));
        layout.setLength(100);
        layout.allowSmallTurns();
        layout.move(0, 0, 1, 1);
        RuledDescent descent = new RuledDescent(new SplittableRandom(1), layout, 0, evaluation, 0, 1, 1);
        descent.descend(evaluation.value(0, 1, 1, 1000), 1, 0.001);
        return descent;
    }

    private static PackingProblem problem(Orientations turns, Lattice lattice) {
        return PackingProblem.of(instance(new Part(0, box(0, 0, 4, 4), turns, 1, PartRules.NONE.withLattice(lattice))));
    }
}
