package io.tailorline.workflow.patternroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static List<Notice> of(String... codes) {
        return Stream.of(codes).map(code -> Notice.of(code)).toList();
    }

    @Test
    void the_real_cause_stands_first_and_estimates_last() {
        assertThat(Causes.byWeight(of(
                        "read.estimated", "check.rare", "check.altered", "check.suspect", "draft.side", "check.limit")))
                .isEqualTo(of(
                        "check.limit", "draft.side", "check.suspect", "check.altered", "check.rare", "read.estimated"));
    }

    @Test
    void causes_of_one_weight_stay_as_they_were_found() {
        Notice first = Notice.verbatim("first");
        Notice second = Notice.verbatim("second");
        assertThat(Causes.byWeight(List.of(first, second))).containsExactly(first, second);
    }
}
