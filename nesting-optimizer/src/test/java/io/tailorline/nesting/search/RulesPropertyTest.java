package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.geometry.RandomOutlines;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.overlap.OverlapTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the rules are, every solution keeps them; the same seed and number of workers give the same one. */
class RulesPropertyTest {

    private static final double HEIGHT = 100;
    private static final double REPEAT = 17;
    private static final int ITERATIONS = 25;

    @Property(tries = 25)
    void every_solution_keeps_the_rules(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int parts) {
        Instance instance = random(new SplittableRandom(seed), parts);

        Solution solution = pack(instance, seed, 1);

        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        assertThat(pack(instance, seed, 1)).isEqualTo(solution);
    }

    @Property(tries = 6)
    void two_workers_give_the_same_solution_twice(@ForAll long seed) {
        Instance instance = random(new SplittableRandom(seed), 5);

        assertThat(pack(instance, seed, 2)).isEqualTo(pack(instance, seed, 2));
    }

    @Property(tries = 25)
    void a_compacted_solution_keeps_the_rules(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int parts) {
        Instance instance = random(new SplittableRandom(seed), parts);
        Solution start = pack(instance, seed, 1);

        Solution compacted = new Compaction(PackingProblem.of(instance), Solution::length, seed, 1)
                .compact(start, Terminator.iterations(100), checking(instance));

        assertThat(InstanceCheck.check(instance, compacted).failures()).isEmpty();
        assertThat(compacted.length()).isLessThanOrEqualTo(start.length());
    }

    @Property(tries = 30)
    void disruptions_break_no_rule_but_leave_overlaps(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instance instance = random(random, 6);
        Layout layout = new BottomLeftFill(PackingProblem.of(instance), random).fill(Terminator.iterations(0));
        Disruption disruption = new Disruption(layout, random);
        OverlapTracker losses = new OverlapTracker(layout);

        for (int i = 0; i < 20; i++) {
            disruption.disrupt(layout);
            Shrinking.shrink(layout, layout.length() * 0.99, layout.length() / 2);
            losses.measure(layout);
            if (GroupShift.isPossible(layout)) {
                new GroupShift(layout, random).improve(losses);
            }

            assertThat(InstanceCheck.check(instance, layout.snapshot()).failures())
                    .extracting(CheckReport.Line::name)
                    .isSubsetOf("overlaps", "inside", "flaws", "together");
        }
    }

    private static Solution pack(Instance instance, long seed, int workers) {
        return new StripPacker(PackingProblem.of(instance), seed, workers)
                .pack(Terminator.iterations(ITERATIONS), checking(instance));
    }

    private static SolutionListener checking(Instance instance) {
        return solution ->
                assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
    }

    private static Instance random(SplittableRandom random, int count) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Ring outline = RandomOutlines.star(random.nextLong(), 4 + random.nextInt(10), 8 + 20 * random.nextDouble());
            parts.add(new Part(i, outline, turns(random), 1 + random.nextInt(2), rules(random, outline)));
        }
        List<Bundle> bundles =
                List.of(new Bundle(true, Double.POSITIVE_INFINITY), new Bundle(random.nextBoolean(), 400));
        List<InitialPlacement> held = random.nextBoolean()
                ? List.of()
                : List.of(new InitialPlacement(0, new RigidTransform(0, 70, 50), random.nextBoolean()));
        return new Instance("random rules", HEIGHT, parts, flaws(random), random.nextInt(2), bundles, held);
    }

    private static Orientations turns(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Orientations.of(0, 180);
            case 1 -> Orientations.tilted(3, 3, 0, 180);
            case 2 -> Orientations.any();
            default -> Orientations.of(0, 90, 180, 270);
        };
    }

    private static PartRules rules(SplittableRandom random, Ring outline) {
        PartRules rules = PartRules.NONE;
        if (random.nextInt(3) == 0) {
            rules = rules.withClearance(2 * random.nextDouble());
        }
        if (random.nextInt(3) == 0) {
            rules = rules.withLattice(new Lattice(3, -2, axis(random), axis(random)));
        }
        if (random.nextInt(2) == 0) {
            rules = rules.inBundle(random.nextInt(2), random.nextBoolean());
        }
        if (random.nextInt(4) == 0) {
            rules = rules.withBlock(box(outline.minX() - 2, outline.minY() - 1, outline.maxX() + 1, outline.maxY()));
        }
        return rules.tolerating(random.nextInt(4));
    }

    private static Lattice.Axis axis(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? Lattice.Axis.FREE
                : new Lattice.Axis(REPEAT, random.nextInt(17), random.nextInt(4) - 1);
    }

    /** None where the held copy may lie. */
    private static List<Flaw> flaws(SplittableRandom random) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            double x = 150 + 100 * random.nextDouble();
            double y = 90 * random.nextDouble();
            flaws.add(new Flaw(box(x, y, x + 9, y + 9), 1 + random.nextInt(4)));
        }
        return flaws;
    }

    private static Ring box(double left, double low, double right, double high) {
        return Ring.counterClockwise(new double[] {left, right, right, left}, new double[] {low, low, high, high});
    }
}
