package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopRuleTest {

    @Test
    void the_age_of_a_process_is_read_behind_its_name() {
        String stat = "123 (a b) c) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 813751 20";

        assertThat(ProcessAge.age(stat, "8137.59 3398.29\n")).isCloseTo(0.08, within(1e-6));
    }

    @Test
    void an_age_that_cannot_be_is_not_believed() {
        assertThat(ProcessAge.believed(0.5, 0.7)).isEqualTo(0.7);
        assertThat(ProcessAge.believed(0.5, 0.2)).isEqualTo(0.5);
        assertThat(ProcessAge.believed(0.5, 99)).isEqualTo(0.5);
    }

    @Test
    void a_dry_run_is_made_even_when_little_time_is_left_and_ends_the_search_in_time() {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
        StopRule stop = StopRule.sinceProcessStart(1.9, 0.1, 0.4, clock::get);
        AtomicInteger dryRuns = new AtomicInteger();
        assertThat(stop.isOver()).isFalse();

        stop.dryRun(() -> {
            dryRuns.incrementAndGet();
            clock.addAndGet(1_000_000_000);
        });

        assertThat(dryRuns).hasValue(1);
        assertThat(stop.isOver()).as("0.9 s are reserved, 0.4 s are left").isTrue();
        assertThat(stop.isPastDeadline()).isFalse();
    }

    @Test
    void the_first_fill_may_use_up_what_is_kept_back() {
        StopRule stop = StopRule.sinceProcessStart(60.4, 120, 0.4, () -> 0);

        assertThat(stop.isOver()).isTrue();
        assertThat(stop.isPastDeadline()).isFalse();
    }

    @Test
    void the_same_result_is_drawn_once() {
        AtomicInteger drawn = new AtomicInteger();
        ResultFiles<String> files = new ResultFiles<>(text -> {
            drawn.incrementAndGet();
            return Map.<Path, byte[]>of();
        });

        files.draw("first");
        files.draw(new String("first"));
        assertThat(drawn).hasValue(1);
        files.draw("better");
        assertThat(drawn).hasValue(2);
    }
}
