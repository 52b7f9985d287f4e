package io.tailorline.nesting.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
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
                    Outline.of(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}),
                    Orientations.of(0, 180),
                    2)));

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
