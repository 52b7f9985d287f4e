package io.tailorline.nesting.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.model.Solution.PlacedPart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceCheckTest {

    private final Instance instance = Instance.of(
            "two squares",
            10,
            List.of(new Part(
                    7,
                    Ring.counterClockwise(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}),
                    Orientations.of(0, 180),
                    2)));

    @Test
    void tolerances_are_told_in_plain_figures() {
        assertThat(check(at(0, 0, 0), at(180, 20, 10)).lines())
                .filteredOn(line -> line.name().equals("inside") || line.name().equals("overlaps"))
                .hasSize(2)
                .noneMatch(line -> line.toString().contains("E-"));
    }

    @Test
    void squares_that_touch_are_legal() {
        assertThat(check(at(0, 0, 0), at(180, 20, 10)).passed()).isTrue();
    }

    @Test
    void an_overlap_deeper_than_rounding_fails() {
        assertThat(failures(at(0, 0, 0), at(0, 9.999, 0))).containsExactly("overlaps");
        assertThat(check(at(0, 0, 0), at(0, 10 - 5e-6, 0)).passed()).isTrue();
    }

    @Test
    void a_part_beyond_the_strip_a_wrong_angle_and_a_missing_copy_fail() {
        assertThat(failures(at(0, 0, 0), at(0, 10, 0.1))).containsExactly("inside");
        assertThat(failures(at(0, 0, 0), at(90, 20, 0))).containsExactly("angles");
        assertThat(failures(at(0, 0, 0))).containsExactly("demand");
    }

    @Test
    void a_density_that_is_not_so_fails() {
        Solution honest = Solution.of(instance, List.of(at(0, 0, 0), at(0, 10, 0)));
        Solution boasting = new Solution(honest.length(), 1.2, honest.placed());

        assertThat(InstanceCheck.check(instance, boasting).failures()).hasSize(1);
    }

    @Test
    void a_gap_a_clearance_and_a_block_keep_parts_apart() {
        assertThat(failures(ruled(1, PartRules.NONE), at(0, 0, 0), at(0, 10.9, 0)))
                .containsExactly("overlaps");
        assertThat(failures(ruled(1, PartRules.NONE), at(0, 0, 0), at(0, 11, 0)))
                .isEmpty();
        PartRules wary = PartRules.NONE.withClearance(2);
        assertThat(failures(ruled(1, wary), at(0, 0, 0), at(0, 14.9, 0))).containsExactly("overlaps");
        assertThat(failures(ruled(1, wary), at(0, 0, 0), at(0, 15, 0))).isEmpty();
        PartRules blocked = PartRules.NONE.withBlock(square(-2, 12));
        assertThat(failures(ruled(0, blocked), at(0, 2, 0), at(0, 13.9, 0))).contains("overlaps");
        assertThat(failures(ruled(0, blocked), at(0, 1, 0), at(0, 15, 0))).containsExactly("inside");
    }

    @Test
    void a_flaw_must_be_tolerated_or_left_free() {
        Flaw knot = new Flaw(square(22, 23), 3);
        PlacedPart[] clear = {at(0, 0, 0), at(0, 10, 0)};
        PlacedPart[] covering = {at(0, 0, 0), at(0, 20, 0)};

        assertThat(failures(flawed(knot, 2), clear)).isEmpty();
        assertThat(failures(flawed(knot, 2), covering)).containsExactly("flaws");
        assertThat(failures(flawed(knot, 3), covering)).isEmpty();
        assertThat(failures(flawed(Flaw.forbidden(square(22, 23)), Integer.MAX_VALUE), covering))
                .containsExactly("flaws");
    }

    @Test
    void an_anchor_off_the_lattice_fails_and_so_does_a_group_that_does_not_match() {
        PartRules toTheStrip = along(new Lattice.Axis(12, 3, Lattice.Axis.TO_THE_STRIP));
        PartRules toEachOther = along(new Lattice.Axis(12, 3, 0));

        assertThat(failures(ruled(0, toTheStrip), at(0, 2, 0), at(180, 28, 10))).isEmpty();
        assertThat(failures(ruled(0, toTheStrip), at(0, 2, 0), at(180, 28.00001, 10)))
                .containsExactly("lattice");
        assertThat(failures(ruled(0, toEachOther), at(0, 4, 0), at(180, 30, 10)))
                .isEmpty();
        assertThat(failures(ruled(0, toEachOther), at(0, 4, 0), at(180, 28, 10)))
                .containsExactly("lattice");
    }

    @Test
    void a_fixed_copy_that_moved_fails() {
        InitialPlacement fixed = new InitialPlacement(0, new RigidTransform(180, 15, 10), true);
        Instance held =
                new Instance("held", 10, List.of(with(PartRules.NONE)), List.of(), 0, List.of(), List.of(fixed));

        assertThat(failures(held, at(0, 15, 0), at(180, 15, 10))).isEmpty();
        assertThat(failures(held, at(0, 15, 0), at(180, 14.99, 10))).containsExactly("fixed");
        assertThat(failures(held, at(0, 15, 0), at(0, 5, 0))).containsExactly("fixed");
    }

    @Test
    void a_bundle_lies_one_way_and_together() {
        assertThat(failures(bundled(new Bundle(true, 25)), at(180, 10, 10), at(180, 25, 10)))
                .isEmpty();
        assertThat(failures(bundled(new Bundle(true, 25)), at(180, 10, 10), at(0, 15, 0)))
                .containsExactly("direction");
        assertThat(failures(bundled(new Bundle(false, 25)), at(180, 10, 10), at(180, 25, 10)))
                .containsExactly("direction");
        assertThat(failures(bundled(new Bundle(true, 25)), at(0, 0, 0), at(0, 15.1, 0)))
                .containsExactly("together");
    }

    private Instance bundled(Bundle bundle) {
        PartRules rules = PartRules.NONE.inBundle(0, true);
        return new Instance("bundled", 10, List.of(with(rules)), List.of(), 0, List.of(bundle), List.of());
    }

    /** The anchor lies 1 from the left side of the square. */
    private static PartRules along(Lattice.Axis axis) {
        return PartRules.NONE.withLattice(new Lattice(1, 0, axis, Lattice.Axis.FREE));
    }

    private Instance ruled(double gap, PartRules rules) {
        return new Instance("ruled", 10, List.of(with(rules)), List.of(), gap, List.of(), List.of());
    }

    private Instance flawed(Flaw flaw, int tolerated) {
        PartRules rules = PartRules.NONE.tolerating(tolerated);
        return new Instance("flawed", 10, List.of(with(rules)), List.of(flaw), 0, List.of(), List.of());
    }

    private Part with(PartRules rules) {
        Part plain = instance.parts().get(0);
        return new Part(plain.id(), plain.outline(), plain.orientations(), plain.demand(), rules);
    }

    private static Ring square(double from, double to) {
        return Ring.counterClockwise(new double[] {from, to, to, from}, new double[] {0, 0, 10, 10});
    }

    private static List<String> failures(Instance instance, PlacedPart... placed) {
        return InstanceCheck.check(instance, Solution.of(instance, List.of(placed))).failures().stream()
                .map(CheckReport.Line::name)
                .toList();
    }

    private CheckReport check(PlacedPart... placed) {
        return InstanceCheck.check(instance, Solution.of(instance, List.of(placed)));
    }

    private List<String> failures(PlacedPart... placed) {
        List<String> names = new ArrayList<>();
        check(placed).failures().forEach(line -> names.add(line.name()));
        return names;
    }

    private static PlacedPart at(double degrees, double x, double y) {
        return new PlacedPart(0, new RigidTransform(degrees, x, y));
    }
}
