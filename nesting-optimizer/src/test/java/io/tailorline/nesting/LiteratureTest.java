package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.io.FileFault;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PreparedInstance;
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
    @CsvSource({"swim, 0.64", "trousers, 0.82", "jakobs1, 0.74", "dighe2, 0.67", "gardeyn1, 0.76"})
    void a_short_search_is_legal_and_dense_enough(String name, double floor) throws FileFault {
        Path file = shared().resolve("data/nesting/" + name + ".json");
        assumeTrue(Files.exists(file), () -> "SKIPPED: no literature instance at " + file.toAbsolutePath());
        Instance instance = InstanceJson.read(file);

        Solution solution = new StripPacker(new PreparedInstance(instance), 1, 1)
                .pack(Terminator.iterations(200), SolutionListener.none());

        assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
        assertThat(solution.density()).isGreaterThan(floor);
    }

    private static Path shared() {
        String property = System.getProperty("tailorline.shared");
        String chosen = Optional.ofNullable(property)
                .or(() -> Optional.ofNullable(System.getenv("TAILORLINE_SHARED")))
                .orElse("../../shared");
        return Path.of(chosen);
    }
}
