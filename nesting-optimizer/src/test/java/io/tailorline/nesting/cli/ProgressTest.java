package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.model.Solution;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter seen = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void one_line_is_written_over_ten_times_a_second() {
        Progress progress = new Progress(new PrintWriter(seen), true, clock::get, 0.4);

        progress.improved(new Solution(3456.789, 0.8654, List.of()));
        for (int i = 1; i <= 250; i++) {
            clock.addAndGet(1_000_000);
            progress.passed(3453.3, 12345.6);
        }
        progress.end();

        assertThat(seen.toString().split("\r"))
                .containsExactly(
                        "",
                        "0.4 s, length 3456.79, 86.54 %",
                        "0.4 s, length 3456.79, 86.54 %, trying 3453.30: overlap 1.23e+04, 1 iterations",
                        "0.5 s, length 3456.79, 86.54 %, trying 3453.30: overlap 1.23e+04, 101 iterations",
                        "0.6 s, length 3456.79, 86.54 %, trying 3453.30: overlap 1.23e+04, 201 iterations",
                        "0.7 s, length 3456.79, 86.54 %" + " ".repeat(50) + System.lineSeparator());
    }

    @Test
    void nothing_is_written_when_nobody_looks() {
        Progress progress = new Progress(new PrintWriter(seen), false, clock::get, 0);

        progress.improved(new Solution(3456.789, 0.8654, List.of()));
        progress.passed(3453.3, 1);
        progress.end();

        assertThat(seen.toString()).isEmpty();
    }
}
