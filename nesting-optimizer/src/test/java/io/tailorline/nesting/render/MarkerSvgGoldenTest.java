package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.model.Solution.PlacedPart;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.pattern.piece.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The drawing of one marker laid by hand, byte for byte. Rewrite with {@code -Dgolden=update} and look at the picture.
 */
class MarkerSvgGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/small-suit.svg");

    @Test
    void the_small_suit_is_drawn_as_before() throws IOException {
        String svg = MarkerSvg.draw(smallSuit());
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
        }

        assertThat(GOLDEN).as("golden file").exists();
        assertThat(svg).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-DE"})
    void the_drawing_is_the_same_where_numbers_are_written_otherwise(String language) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(MarkerSvg.draw(smallSuit())).isEqualTo(Files.readString(GOLDEN));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Marker smallSuit() {
        Fabric fabric = new Fabric(
                "navy twill",
                900,
                10,
                Nap.TWO_WAY,
                2,
                Optional.empty(),
                List.of(new Fabric.Flaw(SamplePatterns.ring(900, 700, 960, 700, 960, 760, 900, 760), "hole")),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.smallSuit("A17")), Material.SHELL, fabric, SearchBudget.ofIterations(0));
        return MarkerProblem.of(request)
                .marker(new Solution(
                        0,
                        0,
                        List.of(
                                at(0, 0, 0, 0),
                                at(1, 0, 0, 700),
                                at(2, 0, 740, 0),
                                at(3, 0, 740, 480),
                                at(4, 0, 740, 520),
                                at(4, 0, 740, 580),
                                at(4, 180, 1140, 570),
                                at(4, 180, 1140, 640),
                                at(5, 180, 500, 860))));
    }

    private static PlacedPart at(int part, double degrees, double x, double y) {
        return new PlacedPart(part, new RigidTransform(degrees, x, y));
    }
}
