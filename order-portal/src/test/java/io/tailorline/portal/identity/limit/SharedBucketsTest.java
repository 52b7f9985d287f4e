package io.tailorline.portal.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.identity.limit.SharedBuckets.Store;
import io.tailorline.portal.identity.limit.SharedBuckets.StoreAway;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedBucketsTest {

    private static final Limit FIVE = new Limit("five", 5);

    private final AtomicLong now = new AtomicLong();
    private final BucketsInMemory database = new BucketsInMemory(now::get);
    private final CountedStore store = new CountedStore();
    private final SharedBuckets one = new SharedBuckets(store, new BucketsInMemory(now::get), now::get);
    private final SharedBuckets other = new SharedBuckets(store, new BucketsInMemory(now::get), now::get);

    private final class CountedStore implements Store {

        private boolean away;
        private int asked;

        @Override
        public Optional<Duration> take(Limit limit, String whom) throws StoreAway {
            answer();
            return database.take(limit, whom);
        }

        @Override
        public void putBack(Limit limit, String whom) throws StoreAway {
            answer();
            database.putBack(limit, whom);
        }

        private void answer() throws StoreAway {
            asked++;
            if (away) {
                throw new StoreAway(new IllegalStateException("away"));
            }
        }
    }

    @Test
    void two_portals_count_together() {
        int taken = 0;
        while (one.take(FIVE, "anna").isEmpty() && other.take(FIVE, "anna").isEmpty()) {
            taken += 2;
        }

        assertThat(taken).isLessThanOrEqualTo(FIVE.burst());
        assertThat(one.take(FIVE, "anna")).isPresent();
        assertThat(other.take(FIVE, "anna")).isPresent();
    }

    @Test
    void whoever_is_over_the_limit_costs_the_database_nothing() {
        while (one.take(FIVE, "anna").isEmpty()) {
            assertThat(store.asked).isLessThanOrEqualTo(FIVE.burst());
        }
        int before = store.asked;
        for (int i = 0; i < 1000; i++) {
            assertThat(one.take(FIVE, "anna")).isPresent();
        }

        assertThat(store.asked).isEqualTo(before);
        now.addAndGet(one.wait(FIVE, "anna").orElseThrow().toNanos());
        assertThat(one.take(FIVE, "anna")).isEmpty();
    }

    @Test
    void without_the_database_each_process_counts_by_itself() {
        store.away = true;
        int taken = 0;
        while (one.take(FIVE, "anna").isEmpty()) {
            taken++;
        }

        assertThat(taken).isEqualTo(FIVE.burst());
        one.putBack(FIVE, "anna");
        assertThat(one.take(FIVE, "anna")).isEmpty();
    }
}
