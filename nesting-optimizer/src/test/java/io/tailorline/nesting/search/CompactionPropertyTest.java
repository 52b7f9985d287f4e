package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A compacted layout is legal and no longer; on round parts it is shorter than any on simplified outlines can be. */
class CompactionPropertyTest {

    private static final double RADIUS = 50;

    @Property(tries = 25)
    void it_is_legal_and_no_longer_and_decided_by_the_seed(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int parts,
            @ForAll @IntRange(min = 1, max = 2) int workers) {
        PackingProblem problem = PackingProblem.of(SampleInstances.stars(seed, parts));
        Solution start =
                new StripPacker(problem, seed, workers).pack(Terminator.iterations(20), SolutionListener.none());
        List<Solution> told = new ArrayList<>();

        Solution compacted = compact(problem, start, seed, workers, told::add);

        assertThat(InstanceCheck.check(problem.instance(), compacted).failures())
                .isEmpty();
        assertThat(compacted.length()).isLessThanOrEqualTo(start.length());
        assertThat(told).allSatisfy(solution -> assertThat(solution.length()).isLessThan(start.length()));
        assertThat(compacted).isEqualTo(told.isEmpty() ? start : told.get(told.size() - 1));
        assertThat(compact(problem, start, seed, workers, SolutionListener.none()))
                .isEqualTo(compacted);
    }

    /** As high as the strip, side by side: twice the diameter, which the simplified outlines do not reach. */
    @Example
    void round_parts_touch() {
        PackingProblem problem =
                PackingProblem.of(Instance.of("two round parts", 2 * RADIUS, List.of(round(), round())));
        Solution start = new StripPacker(problem, 1, 1).pack(Terminator.iterations(400), SolutionListener.none());

        Solution compacted = compact(problem, start, 1, 1, SolutionListener.none());

        assertThat(start.length()).isGreaterThan(4 * RADIUS + 0.05);
        assertThat(compacted.length()).isBetween(4 * RADIUS, 4 * RADIUS + 0.02);
    }

    @Property(tries = 25)
    void it_costs_no_more(@ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int parts) {
        PackingProblem problem = PackingProblem.of(SampleInstances.stars(seed, parts));
        LayoutCost rightIsDear = solution -> solution.placed().stream()
                .mapToDouble(placed -> placed.transform().x() * (placed.part() + 1))
                .sum();
        Solution start = new StripPacker(problem, seed, 1).pack(Terminator.iterations(20), SolutionListener.none());

        Solution compacted = new Compaction(problem, rightIsDear, seed, 1)
                .compact(start, Terminator.iterations(200), SolutionListener.none());

        assertThat(rightIsDear.of(compacted)).isLessThanOrEqualTo(rightIsDear.of(start));
    }

    /** The second part comes up to the flaw, and no farther. */
    @Example
    void a_flaw_stays_free() {
        Ring flaw = Ring.counterClockwise(new double[] {110, 120, 120, 110}, new double[] {0, 0, 100, 100});
        Instance instance = Instance.of("a flaw", 2 * RADIUS, List.of(round(), round()), List.of(flaw), 0);
        Solution start = Solution.of(
                instance,
                List.of(
                        new Solution.PlacedPart(0, new RigidTransform(0, 1, 0)),
                        new Solution.PlacedPart(1, new RigidTransform(0, 125, 0))));

        Solution compacted = compact(PackingProblem.of(instance), start, 1, 1, SolutionListener.none());

        assertThat(InstanceCheck.check(instance, compacted).failures()).isEmpty();
        assertThat(compacted.length()).isBetween(120 + 2 * RADIUS, 120.1 + 2 * RADIUS);
    }

    @Example
    void many_orders_are_left_to_windows() {
        PackingProblem problem = PackingProblem.of(
                Instance.of("201 round parts", 20 * RADIUS, List.of(new Part(1, circle(12), Orientations.of(0), 201))));
        Solution start = new StripPacker(problem, 1, 1).pack(Terminator.iterations(1), SolutionListener.none());

        Terminator budget = Terminator.iterations(20);
        assertThat(compact(problem, start, 1, 1, SolutionListener.none())).isSameAs(start);
        assertThat(new Compaction(problem, Solution::length, 1, 1).before(budget))
                .as("the time is theirs too")
                .isSameAs(budget);
    }

    @Example
    void without_time_the_layout_stays() {
        PackingProblem problem = PackingProblem.of(SampleInstances.stars(7, 5));
        Solution start = new StripPacker(problem, 7, 1).pack(Terminator.iterations(20), SolutionListener.none());
        Compaction compaction = new Compaction(problem, Solution::length, 7, 1);

        assertThat(compaction.compact(start, Terminator.iterations(0), SolutionListener.none()))
                .isSameAs(start);
        assertThat(compaction.evaluations()).isZero();
    }

    private static Part round() {
        return new Part(1, circle(360), Orientations.of(0), 1);
    }

    private static Ring circle(int corners) {
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            x[i] = RADIUS * (1 + StrictMath.cos(angle));
            y[i] = RADIUS * (1 + StrictMath.sin(angle));
        }
        return Ring.counterClockwise(x, y);
    }

    private static Solution compact(
            PackingProblem problem, Solution start, long seed, int workers, SolutionListener listener) {
        return new Compaction(problem, Solution::length, seed, workers)
                .compact(start, Terminator.iterations(200), listener);
    }
}
