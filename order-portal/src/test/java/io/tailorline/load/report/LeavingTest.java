package io.tailorline.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingTest {

    private static Leaving order(int rank, long taken, long left) {
        return new Leaving(
                rank,
                Instant.ofEpochSecond(taken),
                Instant.ofEpochSecond(left - 4),
                Instant.ofEpochSecond(left - 1),
                Instant.ofEpochSecond(left));
    }

    @Test
    void who_leaves_before_those_that_stood_before_it_has_overtaken_them() {
        assertThat(Leaving.mostOvertaken(List.of(order(0, 0, 10), order(1, 0, 11), order(2, 0, 12))))
                .isZero();
        assertThat(Leaving.mostOvertaken(List.of(order(0, 0, 13), order(1, 0, 14), order(2, 0, 12))))
                .isEqualTo(2);
    }

    @Test
    void who_came_later_was_not_overtaken() {
        assertThat(Leaving.mostOvertaken(List.of(order(0, 20, 30), order(1, 0, 12))))
                .isZero();
    }

    @Test
    void one_in_a_hundred_may_end_slowly() {
        List<Leaving> all = new ArrayList<>();
        for (int rank = 0; rank < 99; rank++) {
            all.add(order(rank, 0, 10));
        }
        all.add(new Leaving(99, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.ofEpochSecond(100)));
        assertThat(Leaving.endP99Seconds(all)).isEqualTo(1);
    }
}
