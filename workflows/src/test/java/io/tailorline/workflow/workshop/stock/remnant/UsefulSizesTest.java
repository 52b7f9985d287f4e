package io.tailorline.workflow.workshop.stock.remnant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UsefulSizesTest {

    private static final UsefulParts NONE = new UsefulParts(Map.of(), Map.of());

    private final AtomicInteger drafts = new AtomicInteger();

    @Test
    void they_are_drafted_once_for_all_who_ask() {
        UsefulSizes sizes = new UsefulSizes(() -> {
            drafts.incrementAndGet();
            return NONE;
        });

        assertThat(sizes.get()).isSameAs(NONE);
        assertThat(sizes.find()).containsSame(NONE);
        assertThat(sizes.get()).isSameAs(NONE);
        assertThat(drafts).hasValue(1);
    }

    @Test
    void after_a_draft_that_fails_the_next_who_asks_drafts_anew() {
        UsefulSizes sizes = new UsefulSizes(() -> {
            if (drafts.incrementAndGet() == 1) {
                throw new IllegalStateException("out of memory, for this test");
            }
            return NONE;
        });

        assertThatThrownBy(sizes::get)
                .hasMessageContaining("cannot be drafted")
                .hasRootCauseMessage("out of memory, for this test");

        assertThat(sizes.get()).isSameAs(NONE);
        assertThat(sizes.find()).containsSame(NONE);
    }
}
