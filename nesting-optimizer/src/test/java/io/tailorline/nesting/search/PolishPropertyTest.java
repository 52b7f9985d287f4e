package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A polished layout is legal, no longer and no dearer, whatever the cost. */
class PolishPropertyTest {

    /** A cost that has nothing to do with length: parts are wanted high up, and the later the higher. */
    private static final LayoutCost LOW_IS_DEAR = solution -> {
        double sum = 0;
        for (int i = 0; i < solution.placed().size(); i++) {
            sum -= (i + 1) * solution.placed().get(i).transform().y();
        }
        return sum;
    };

    private static final Ring SQUARE = Ring.counterClockwise(new double[] {0, 20, 20, 0}, new double[] {0, 0, 20, 20});
    private static final Ring BAR = Ring.counterClockwise(new double[] {0, 90, 90, 0}, new double[] {0, 0, 30, 30});

    @Property(tries = 25)
    void it_is_legal_and_neither_longer_nor_dearer(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int parts,
            @ForAll @IntRange(min = 1, max = 2) int workers) {
        Instance instance = SampleInstances.stars(seed, parts);
        PackingProblem problem = PackingProblem.of(instance);
        Solution start =
                new StripPacker(problem, seed, workers).pack(Terminator.iterations(20), SolutionListener.none());

        Solution polished = polish(problem, start, seed, workers);

        assertThat(InstanceCheck.check(instance, polished).failures()).isEmpty();
        assertThat(polished.length()).isLessThanOrEqualTo(start.length());
        assertThat(LOW_IS_DEAR.of(polished)).isLessThanOrEqualTo(LOW_IS_DEAR.of(start));
        assertThat(polish(problem, start, seed, workers)).isEqualTo(polished);
    }

    @Example
    void a_small_part_goes_where_it_is_cheapest() {
        Instance instance = instance(PartRules.NONE, List.of());

        Solution polished = polish(PackingProblem.of(instance), start(instance), 3, 1);

        assertThat(polished.placed().get(1).transform().y()).isGreaterThan(60);
        assertThat(polished.length()).isEqualTo(90);
    }

    @Example
    void a_fixed_part_stays_where_it_is() {
        Instance fixed = instance(PartRules.NONE, List.of(new InitialPlacement(1, new RigidTransform(0, 0, 31), true)));

        assertThat(squareY(polish(PackingProblem.of(fixed), start(fixed), 3, 1)))
                .isEqualTo(31);
    }

    /** Every 10 mm from 1 mm on: the highest place of a square of 20 mm on a strip of 100 mm is 71 mm. */
    @Example
    void a_part_moves_from_line_to_line_of_the_strips_pattern() {
        Lattice.Axis stripe = new Lattice.Axis(10, 1, Lattice.Axis.TO_THE_STRIP);
        Instance striped =
                instance(PartRules.NONE.withLattice(new Lattice(0, 0, Lattice.Axis.FREE, stripe)), List.of());

        assertThat(squareY(polish(PackingProblem.of(striped), start(striped), 3, 1)))
                .isIn(41.0, 51.0, 61.0, 71.0);
    }

    private static double squareY(Solution solution) {
        return solution.placed().get(1).transform().y();
    }

    private static Instance instance(PartRules rules, List<InitialPlacement> held) {
        Part bar = new Part(0, BAR, Orientations.of(0), 1);
        Part square = new Part(1, SQUARE, Orientations.of(0), 1, rules);
        return new Instance("bar and square", 100, List.of(bar, square), List.of(), 0, List.of(), held);
    }

    private static Solution start(Instance instance) {
        return Solution.of(
                instance,
                List.of(
                        new Solution.PlacedPart(0, new RigidTransform(0, 0, 0)),
                        new Solution.PlacedPart(1, new RigidTransform(0, 0, 31))));
    }

    private static Solution polish(PackingProblem problem, Solution start, long seed, int workers) {
        return new Polish(problem, LOW_IS_DEAR, seed, workers)
                .polish(start, Terminator.iterations(60), SolutionListener.none());
    }
}
