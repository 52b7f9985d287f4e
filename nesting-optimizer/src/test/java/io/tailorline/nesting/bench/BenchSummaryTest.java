package io.tailorline.nesting.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.io.BenchReport;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BenchSummaryTest {

    private static final List<BenchReport.Row> ROWS = List.of(
            row("swim", 10, 0.74, 0.2), row("swim", 10, 0.75, 0.4), row("fu", 10, 0.9, 0), row("swim", 10, 0.79, 0.3));

    /** 74, 75 and 79 %: mean 76, squares 4 + 1 + 9 = 14, halved 7, root 2.646. */
    @Test
    void the_seeds_of_an_instance_are_summed_up_in_one_line() {
        assertThat(BenchSummary.lines(ROWS))
                .containsExactly(
                        "swim: mean 76.000 %, min 74.000, max 79.000, std 2.646 over 3 seeds of 10 s",
                        "fu: mean 90.000 %, min 90.000, max 90.000, std 0.000 over 1 seeds of 10 s");
    }

    @Test
    void each_budget_has_a_row_of_its_own() {
        String table = BenchSummary.table(List.of(row("swim", 10, 0.74, 0.2), row("swim", 60, 0.78, 0.2)), Map.of(), 1);

        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| swim | 10 | 1 | 74.00 | 74.00 | 74.00 | 0.00 | 20.0 | 0.20 |",
                        "| swim | 60 | 1 | 78.00 | 78.00 | 78.00 | 0.00 | 20.0 | 0.20 |");
    }

    /** Two of the three swims are as dense as 75 %, after 0.8 and 0.6 s; no peer ran on them. */
    @Test
    void the_time_to_a_density_is_the_median_of_those_that_reach_it() {
        assertThat(BenchSummary.table(ROWS, Map.of(), 0.75).lines().skip(2))
                .containsExactly(
                        "| swim | 10 | 3 | 76.00 | 74.00 | 79.00 | 2.65 | 20.0 | 0.30 | 0.7 (2) |",
                        "| fu | 10 | 1 | 90.00 | 90.00 | 90.00 | 0.00 | 20.0 | 0.00 | 0.0 (1) |");
    }

    @Test
    void a_peer_stands_beside_ours() {
        String table = BenchSummary.table(
                List.of(row("swim", 10, 0.74, 0.2)), Map.of(BenchSummary.key("swim", 10), List.of(0.73, 0.74)), 1);

        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| swim | 10 | 1 | 74.00 | 74.00 | 74.00 | 0.00 | 20.0 | 0.20 | 73.50 | 73.00 | 74.00 | +0.50 |");
    }

    /** The time to 75 % is twice that to the first layout. */
    private static BenchReport.Row row(String instance, double budget, double density, double first) {
        OptionalDouble goal = density >= 0.75 ? OptionalDouble.of(2 * first) : OptionalDouble.empty();
        return new BenchReport.Row(
                instance, 0, budget, 1, density, 1, 20, 1, 1, 2, 100, OptionalDouble.of(first), goal);
    }
}
