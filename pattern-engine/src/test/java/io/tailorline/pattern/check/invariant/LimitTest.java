package io.tailorline.pattern.check.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static InvariantResult measured(InvariantLimit limit, double figure) {
        WorstFigure worst = WorstFigure.of("A.allowance", limit, 0);
        worst.take(figure, () -> FindingLocation.of(Notice.of("found.piece", Word.piece("trousers.back"))));
        return worst.result();
    }

    @Test
    void a_figure_that_is_printed_as_its_limit_keeps_it() {
        assertThat(measured(InvariantLimit.atMost(0.05, "mm"), 0.0500033).isOk())
                .isTrue();
        assertThat(measured(InvariantLimit.atMost(0.05, "mm"), 0.0506).isOk()).isFalse();
        assertThat(measured(InvariantLimit.atLeast(15, "deg"), 14.99996).isOk()).isTrue();
        assertThat(measured(InvariantLimit.atLeast(15, "deg"), 14.9994).isOk()).isFalse();
    }

    @Test
    void what_cannot_be_measured_breaks_the_invariant_in_words() {
        InvariantResult result = measured(InvariantLimit.atMost(0.5, "mm"), Double.NaN);

        assertThat(result.isOk()).isFalse();
        assertThat(result.line()).contains("not measurable").doesNotContain("NaN");
    }
}
