package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.geometry.RandomOutlines;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Orders of random parts with random rules, laid one by one, joined and searched by windows. */
class LayPackerPropertyTest {

    private static final int ITERATIONS = 40;

    @Property(tries = 8)
    void it_is_legal_all_the_way_and_never_longer_than_the_singles_end_to_end(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 6) int orders,
            @ForAll @IntRange(min = 1, max = 2) int workers) {
        Orders many = random(new SplittableRandom(seed), orders);
        List<Solution> seen = new ArrayList<>();
        LayPacker packer = packer(many, seed, workers);

        Solution last = packer.pack(Terminator.iterations(ITERATIONS), seen::add);

        assertThat(seen).last().isEqualTo(last);
        assertThat(seen)
                .allSatisfy(solution -> assertThat(
                                InstanceCheck.check(many.instance(), solution).failures())
                        .isEmpty())
                .extracting(Solution::length)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(packer.singles()).hasSize(orders);
        assertThat(last.length()).isLessThanOrEqualTo(endToEnd(packer.singles(), many.instance()) * (1 + 1e-6));
        assertThat(packer(many, seed, workers).pack(Terminator.iterations(ITERATIONS), SolutionListener.none()))
                .isEqualTo(last);
    }

    @Property(tries = 3)
    void a_given_layout_is_searched_on_and_never_gets_longer(@ForAll long seed) {
        Orders many = random(new SplittableRandom(seed), 4);
        Solution first = packer(many, seed, 1).pack(Terminator.iterations(0), SolutionListener.none());
        Instance given = many.instance();
        Instance held = new Instance(
                given.name(),
                given.height(),
                given.parts(),
                given.flaws(),
                given.gap(),
                given.bundles(),
                first.placed().stream()
                        .map(placed -> new InitialPlacement(placed.part(), placed.transform(), false))
                        .toList());

        Solution on = new LayPacker(PackingProblem.of(held), many.parts(), seed, 1)
                .pack(Terminator.iterations(ITERATIONS), SolutionListener.none());

        assertThat(InstanceCheck.check(held, on).failures()).isEmpty();
        assertThat(on.length()).isLessThanOrEqualTo(first.length());
    }

    /** The singles' lengths with the gap between them. */
    private static double endToEnd(List<Double> singles, Instance instance) {
        double clearance = instance.parts().stream()
                .mapToDouble(part -> part.rules().clearance())
                .max()
                .orElse(0);
        double room = instance.gap() + 2 * clearance + 0.1 * instance.height() / 100;
        return singles.stream().mapToDouble(Double::doubleValue).sum() + (singles.size() - 1) * room;
    }

    private record Orders(Instance instance, List<List<Integer>> parts) {}

    private static LayPacker packer(Orders many, long seed, int workers) {
        return new LayPacker(PackingProblem.of(many.instance()), many.parts(), seed, workers);
    }

    private static Orders random(SplittableRandom random, int orders) {
        List<Part> parts = new ArrayList<>();
        List<List<Integer>> ofOrders = new ArrayList<>();
        List<Bundle> bundles = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            List<Integer> own = new ArrayList<>();
            bundles.add(new Bundle(random.nextBoolean(), random.nextBoolean() ? 400 : Double.POSITIVE_INFINITY));
            for (int i = 3 + random.nextInt(4); i > 0; i--) {
                Ring outline =
                        RandomOutlines.star(random.nextLong(), 4 + random.nextInt(10), 8 + 20 * random.nextDouble());
                own.add(parts.size());
                parts.add(new Part(
                        parts.size(), outline, turns(random), 1 + random.nextInt(2), rules(random, outline, order)));
            }
            ofOrders.add(own);
        }
        Instance instance = new Instance("orders", 100, parts, List.of(), random.nextInt(2), bundles, List.of());
        return new Orders(instance, ofOrders);
    }

    private static Orientations turns(SplittableRandom random) {
        return switch (random.nextInt(9)) {
            case 0 -> Orientations.any();
            case 1, 2, 3, 4 -> Orientations.of(0, 180);
            case 5 -> Orientations.tilted(3, 3, 0, 180);
            default -> Orientations.of(0, 90, 180, 270);
        };
    }

    private static PartRules rules(SplittableRandom random, Ring outline, int order) {
        PartRules rules = PartRules.NONE;
        if (random.nextInt(3) == 0) {
            rules = rules.withClearance(2 * random.nextDouble());
        }
        if (random.nextInt(3) == 0) {
            Lattice.Axis across = new Lattice.Axis(17, random.nextInt(17), random.nextBoolean() ? order : -1);
            rules = rules.withLattice(new Lattice(3, -2, Lattice.Axis.FREE, across));
        }
        if (random.nextInt(2) == 0) {
            rules = rules.inBundle(order, random.nextBoolean());
        }
        if (random.nextInt(4) == 0) {
            rules = rules.withBlock(Ring.counterClockwise(
                    new double[] {outline.minX() - 2, outline.maxX() + 1, outline.maxX() + 1, outline.minX() - 2},
                    new double[] {outline.minY() - 1, outline.minY() - 1, outline.maxY(), outline.maxY()}));
        }
        return rules;
    }
}
