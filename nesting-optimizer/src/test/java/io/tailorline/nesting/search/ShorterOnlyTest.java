package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShorterOnlyTest {

    @Test
    void what_is_no_shorter_than_before_is_not_reported() {
        List<Double> reported = new ArrayList<>();
        SolutionListener listener = SolutionListener.shorterOnly(solution -> reported.add(solution.length()));

        for (double length : new double[] {1000, 1001, 1000, 999}) {
            listener.improved(new Solution(length, 0.5, List.of()));
        }

        assertThat(reported).containsExactly(1000.0, 999.0);
    }
}
