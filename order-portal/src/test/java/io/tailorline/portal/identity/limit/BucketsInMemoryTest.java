package io.tailorline.portal.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsInMemoryTest {

    private static final Limit FIVE = new Limit("five", 5);

    private final AtomicLong now = new AtomicLong();
    private final BucketsInMemory buckets = new BucketsInMemory(now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 60})
    void no_minute_wherever_it_begins_sees_more_than_the_limit(int perMinute) {
        Limit limit = new Limit("any", perMinute);
        Random chance = new Random(perMinute);
        Deque<Long> taken = new ArrayDeque<>();
        int most = 0;
        for (int i = 0; i < 20_000; i++) {
            pass(Duration.ofMillis(chance.nextInt(1500)));
            if (buckets.take(limit, "one").isEmpty()) {
                taken.addLast(now.get());
            }
            while (!taken.isEmpty() && now.get() - taken.getFirst() >= TimeUnit.MINUTES.toNanos(1)) {
                taken.removeFirst();
            }
            most = Math.max(most, taken.size());
        }

        assertThat(most).isBetween(limit.burst(), perMinute);
    }

    @Test
    void whoever_waits_as_long_as_told_gets_a_token() {
        while (buckets.take(FIVE, "one").isEmpty()) {
            assertThat(buckets.wait(FIVE, "two")).isEmpty();
        }

        Duration wait = buckets.take(FIVE, "one").orElseThrow();
        assertThat(buckets.wait(FIVE, "one")).contains(wait);
        pass(wait.minusNanos(1));
        assertThat(buckets.take(FIVE, "one")).isPresent();
        pass(Duration.ofNanos(1));

        assertThat(buckets.take(FIVE, "one")).isEmpty();
    }

    @Test
    void a_good_try_costs_nothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(buckets.take(FIVE, "one")).isEmpty();
            buckets.putBack(FIVE, "one");
        }
    }

    @Test
    void many_at_once_get_no_more_than_there_is() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 1000; i++) {
            guessers.execute(() -> {
                if (buckets.take(FIVE, "one").isEmpty()) {
                    taken.incrementAndGet();
                }
            });
        }
        guessers.shutdown();
        assertThat(guessers.awaitTermination(120, TimeUnit.SECONDS)).isTrue();

        assertThat(taken).hasValue(FIVE.burst());
    }

    @Test
    void a_hundred_thousand_addresses_take_bounded_memory_and_push_out_no_account() {
        Limit accounts = new Limit("account", 5);
        while (buckets.take(accounts, "anna").isEmpty()) {
            assertThat(buckets.size(accounts)).isEqualTo(1);
        }
        for (int i = 0; i < 100_000; i++) {
            buckets.take(FIVE, "192.%d.%d.0/24".formatted(i / 256, i % 256));
        }

        assertThat(buckets.size(FIVE)).isLessThanOrEqualTo(BucketsInMemory.MOST);
        assertThat(buckets.take(accounts, "anna")).isPresent();
    }

    @Test
    void a_limit_of_less_than_two_a_minute_is_refused() {
        assertThatThrownBy(() -> new Limit("account", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The limit account (1 a minute) must be at least 2 a minute.");
    }
}
