package io.tailorline.workflow.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderRankTest {

    private static final Instant MORNING = Instant.parse("2026-11-30T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    @Test
    void the_due_day_comes_before_the_age_and_the_age_counts_in_milliseconds() {
        OrderRank order = OrderRank.of(DAY, MORNING);

        assertThat(order).isLessThan(OrderRank.of(DAY, MORNING.plusMillis(1)));
        assertThat(order).isLessThan(OrderRank.of(DAY.plusDays(1), MORNING.minusSeconds(100_000_000)));
        assertThat(order).isEqualByComparingTo(OrderRank.of(DAY, MORNING));
    }

    @Test
    void what_is_outside_of_the_range_counts_as_its_end() {
        assertThat(OrderRank.of(LocalDate.of(1999, 1, 1), Instant.EPOCH)).isEqualTo(OrderRank.FIRST);
        assertThat(OrderRank.of(LocalDate.of(9999, 12, 31), Instant.parse("9999-12-31T00:00:00Z"))
                        .value())
                .isEqualTo(OrderRank.LAST);
        assertThatThrownBy(() -> new OrderRank(OrderRank.LAST + 1)).hasMessageContaining("must be from 0 to");
    }
}
