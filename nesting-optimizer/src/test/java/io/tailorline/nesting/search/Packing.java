package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.util.List;

/** Packs small instances for a few passes on a strip 10 high and checks every solution on the way. */
final class Packing {

    static final double HEIGHT = 10;

    /** Shapes must not touch, steps are a thousandth of the length, arcs of clearances are drawn by chords. */
    static final double ROUNDING = 0.1;

    private static final int ITERATIONS = 200;

    private Packing() {}

    static Instance instance(List<Flaw> flaws, List<Bundle> bundles, List<InitialPlacement> held, Part... parts) {
        return new Instance("by hand", HEIGHT, List.of(parts), flaws, 0, bundles, held);
    }

    static Instance instance(Part... parts) {
        return instance(List.of(), List.of(), List.of(), parts);
    }

    static Solution pack(Instance instance) {
        return pack(instance, ITERATIONS, SolutionListener.none());
    }

    static Solution pack(Instance instance, int iterations, SolutionListener listener) {
        SolutionListener checking = solution -> {
            assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
            listener.improved(solution);
        };
        Solution solution =
                new StripPacker(PackingProblem.of(instance), 1, 1).pack(Terminator.iterations(iterations), checking);
        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        return solution;
    }

    /** As high as the strip. */
    static Part square(int id, int demand, PartRules rules) {
        return new Part(id, box(0, 0, HEIGHT, HEIGHT), Orientations.of(0), demand, rules);
    }

    static Ring box(double left, double low, double right, double high) {
        return Ring.counterClockwise(new double[] {left, right, right, left}, new double[] {low, low, high, high});
    }

    static InitialPlacement fixed(int part, double x) {
        return new InitialPlacement(part, new RigidTransform(0, x, 0), true);
    }

    static InitialPlacement start(int part, double x) {
        return new InitialPlacement(part, new RigidTransform(0, x, 0), false);
    }
}
