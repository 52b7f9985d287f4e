package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packing instances of the literature (ESICUP), with few iterations: legal, and not below a floor. */
class LiteratureTest {

    @ParameterizedTest
    @CsvSource({
        // instance, iterations, least density
        "swim, 1500, 0.695",
        "shirts, 1500, 0.815",
        "trousers, 1500, 0.86",
        "marques, 1500, 0.845",
        "dighe1, 1500, 0.73",
        "dighe2, 1500, 0.74",
        "jakobs1, 1500, 0.79",
        "fu, 1500, 0.83",
        "blaz1, 1500, 0.75",
        "shapes0, 1500, 0.59",
        "gardeyn0, 1500, 0.83",
        "gardeyn1, 1500, 0.82",
    })
    void a_short_search_is_legal_and_dense_enough(String name, int iterations, double floor) throws FormatFault {
        Instance instance = read(name);

        Solution solution = new StripPacker(PackingProblem.of(instance), 1, 1)
                .pack(Terminator.iterations(iterations), SolutionListener.none());

        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        assertThat(solution.density()).isGreaterThan(floor);
    }

    /** Jigsaws: all cloth is used when they are laid. */
    @ParameterizedTest
    @CsvSource({"dighe1, 20000", "dighe2, 20000"})
    void a_jigsaw_is_laid_without_waste(String name, int iterations) throws FormatFault {
        Instance instance = read(name);

        Solution solution = new StripPacker(PackingProblem.of(instance), 1, 1)
                .pack(Terminator.iterations(iterations), SolutionListener.none());

        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        assertThat(solution.density()).isCloseTo(1, within(1e-6));
    }

    private static Instance read(String name) throws FormatFault {
        Path file = shared().resolve("data/nesting/" + name + ".json");
        assumeTrue(Files.exists(file), () -> "SKIPPED: no literature instance at " + file.toAbsolutePath());
        return InstanceJson.read(file);
    }

    private static Path shared() {
        String property = System.getProperty("tailorline.shared");
        String chosen = Optional.ofNullable(property)
                .or(() -> Optional.ofNullable(System.getenv("TAILORLINE_SHARED")))
                .orElse("../../shared");
        return Path.of(chosen);
    }
}
