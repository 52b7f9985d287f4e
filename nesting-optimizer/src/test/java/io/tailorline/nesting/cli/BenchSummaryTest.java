package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.io.BenchReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchSummaryTest {

    /** 74, 75 and 79 %: mean 76, squares 4 + 1 + 9 = 14, halved 7, root 2.646. */
    @Test
    void the_seeds_of_an_instance_are_summed_up_in_one_line() {
        assertThat(BenchSummary.lines(List.of(row("swim", 0.74), row("swim", 0.75), row("fu", 0.9), row("swim", 0.79))))
                .containsExactly(
                        "swim: mean 76.000 %, min 74.000, max 79.000, std 2.646 over 3 seeds",
                        "fu: mean 90.000 %, min 90.000, max 90.000, std 0.000 over 1 seeds");
    }

    private static BenchReport.Row row(String instance, double density) {
        return new BenchReport.Row(instance, 0, 1, density, 1, 1, 1, 1, 2, 100);
    }
}
