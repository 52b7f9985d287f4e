package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is packed, the slow JTS check agrees with it. */
class StripPackerPropertyTest {

    private static final int ITERATIONS = 60;

    @Property(tries = 25)
    void every_solution_heard_of_is_legal_and_shorter_than_the_one_before(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int parts,
            @ForAll @IntRange(min = 1, max = 2) int workers) {
        Instance instance = SampleInstances.stars(seed, parts);
        List<Solution> heard = new ArrayList<>();

        Solution last = pack(instance, seed, workers, heard::add);

        assertThat(heard.get(heard.size() - 1)).isEqualTo(last);
        for (int i = 0; i < heard.size(); i++) {
            if (i == 0 || i % 10 == 0 || i == heard.size() - 1) {
                CheckReport report = InstanceCheck.check(instance, heard.get(i));
                assertThat(report.failures()).isEmpty();
            }
            if (i > 0) {
                assertThat(heard.get(i).length()).isLessThan(heard.get(i - 1).length());
            }
        }
    }

    @Property(tries = 8)
    void the_same_seed_workers_and_iterations_give_the_same_solution(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int parts,
            @ForAll @IntRange(min = 1, max = 3) int workers) {
        Instance instance = SampleInstances.stars(seed, parts);

        Solution once = pack(instance, seed, workers, SolutionListener.none());

        assertThat(pack(instance, seed, workers, SolutionListener.none())).isEqualTo(once);
    }

    private static Solution pack(Instance instance, long seed, int workers, SolutionListener listener) {
        return new StripPacker(PackingProblem.of(instance), seed, workers)
                .pack(Terminator.iterations(ITERATIONS), listener);
    }
}
