package io.tailorline.nesting.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerProblemTest {

    private final Pattern suit = SamplePatterns.smallSuit("A17");

    @ParameterizedTest
    @CsvSource({"ONE_WAY, 1, 1", "TWO_WAY, 1, 2"})
    void on_one_way_cloth_nothing_is_turned_on_two_way_cloth_two_way_pieces_are(Nap nap, int fronts, int jettings) {
        Instance instance = problem(Fabric.plain("x", 1500, nap, 0)).instance();

        assertThat(instance.parts().get(0).orientations().degrees()).hasSize(fronts);
        assertThat(instance.parts().get(4).orientations().degrees()).hasSize(jettings);
    }

    @Test
    void a_pair_is_two_parts_and_plain_copies_are_one_with_demand() {
        Instance instance = problem(Fabric.plain("x", 1500, Nap.ONE_WAY, 0)).instance();

        assertThat(instance.parts()).extracting(part -> part.demand()).containsExactly(1, 1, 1, 1, 4, 1);
    }

    @Test
    void a_mirrored_piece_is_turned_over_about_its_grain_and_moved() {
        MarkerProblem problem = problem(Fabric.plain("x", 1500, Nap.ONE_WAY, 0));

        Placement left =
                problem.marker(allAt(problem, 0, 100.004, 400)).placements().get(1);

        assertThat(left.piece()).hasToString("A17/jacket.front/L");
        assertThat(left.mirrored()).isTrue();
        assertThat(left.translate()).isEqualTo(new Point(100, 400));
        assertThat(left.cutLine().signedArea()).isPositive();
        assertThat(left.cutLine().points()).contains(new Point(820, 100));
        assertThat(left.drillHoles().get(0).at()).isEqualTo(new Point(180, 360));
        assertThat(left.notches().get(0).angleDeg()).isEqualTo(-90);
    }

    @Test
    void half_a_turn_keeps_every_point_on_the_grid() {
        MarkerProblem problem = problem(Fabric.plain("x", 1500, Nap.TWO_WAY, 0));

        Placement jetting =
                problem.marker(allAt(problem, 180, 500, 300)).placements().get(4);

        assertThat(jetting.cutLine().points())
                .containsExactly(new Point(500, 300), new Point(320, 300), new Point(320, 250), new Point(500, 250));
        assertThat(jetting.notches().get(0).angleDeg()).isEqualTo(-90);
        assertThat(jetting.grainLine().from()).isEqualTo(new Point(460, 270));
    }

    @Test
    void pieces_are_enlarged_so_that_they_have_their_size_after_shrinking() {
        Fabric shrinking = new Fabric(
                "wool",
                1500,
                10,
                Nap.ONE_WAY,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(2, 1),
                Fabric.Face.UP);
        MarkerProblem problem = MarkerProblem.of(new MarkerRequest(
                List.of(SamplePatterns.pattern(
                        "A17",
                        SamplePatterns.piece(
                                "jacket.flap",
                                Garment.JACKET,
                                CutQuantity.single(),
                                NapDirection.ONE_WAY,
                                SamplePatterns.rectangle(980, 99)))),
                Material.SHELL,
                shrinking,
                SearchBudget.ofIterations(0)));

        Marker marker = problem.marker(allAt(problem, 0, 0, 0));

        assertThat(marker.length() * 0.98).isCloseTo(980, within(0.01));
        assertThat(marker.placements().get(0).cutLine().points().get(2).y() * 0.99)
                .isCloseTo(99, within(0.01));
    }

    @Test
    void a_width_between_two_grid_lines_is_rounded_down() {
        assertThat(Fabric.plain("x", 1500.008, Nap.ONE_WAY, 0).spreadWidth()).isEqualTo(1500);
        assertThat(Fabric.plain("x", 1500.01, Nap.ONE_WAY, 0).spreadWidth()).isEqualTo(1500.01);
    }

    @Test
    void efficiency_is_area_over_length_times_width() {
        MarkerProblem problem = MarkerProblem.of(new MarkerRequest(
                List.of(SamplePatterns.pattern(
                        "A17",
                        SamplePatterns.piece(
                                "jacket.flap",
                                Garment.JACKET,
                                CutQuantity.single(),
                                NapDirection.ONE_WAY,
                                SamplePatterns.rectangle(300, 500)))),
                Material.SHELL,
                Fabric.plain("x", 1500, Nap.ONE_WAY, 0),
                SearchBudget.ofIterations(0)));

        assertThat(problem.marker(allAt(problem, 0, 0, 0)).efficiency()).isEqualTo(0.333333);
    }

    private MarkerProblem problem(Fabric fabric) {
        return MarkerProblem.of(new MarkerRequest(List.of(suit), Material.SHELL, fabric, SearchBudget.ofIterations(0)));
    }

    /** Every copy at one place, on top of each other: a lay does not mind. */
    private static Solution allAt(MarkerProblem problem, double degrees, double x, double y) {
        Instance instance = problem.instance();
        List<Solution.PlacedPart> placed = java.util.stream.IntStream.range(
                        0, instance.parts().size())
                .boxed()
                .flatMap(part -> java.util.stream.IntStream.range(
                                0, instance.parts().get(part).demand())
                        .mapToObj(copy -> new Solution.PlacedPart(part, new RigidTransform(degrees, x, y))))
                .toList();
        return new Solution(0, 0, placed);
    }
}
