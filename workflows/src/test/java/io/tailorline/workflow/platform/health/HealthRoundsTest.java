package io.tailorline.workflow.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class HealthRoundsTest {

    /** So many that one after the other they would take minutes, on a machine however idle. */
    private static final int OTHERS = 100;

    private final HealthRounds rounds = new HealthRounds();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        hangs.countDown();
        rounds.close();
    }

    private HealthIndicator indicator(String name, HealthIndicator indicator) {
        return (HealthIndicator) rounds.postProcessAfterInitialization(indicator, name);
    }

    private Health hang() {
        asked.incrementAndGet();
        try {
            hangs.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Health.up().build();
    }

    @Test
    void indicators_that_hang_are_down_together_within_one_limit_and_are_not_asked_again() {
        HealthIndicator database = indicator("db", this::hang);
        List<HealthIndicator> others = IntStream.range(0, OTHERS)
                .mapToObj(table -> indicator("table-" + table, this::hang))
                .toList();
        HealthIndicator ping = indicator("ping", () -> Health.up().build());

        long began = System.nanoTime();
        assertThat(database.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(others)
                .allSatisfy(other -> assertThat(other.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(ping.health().getStatus()).isEqualTo(Status.UP);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HealthRounds.LIMIT.multipliedBy(OTHERS / 2));
        assertThat(database.health().getDetails()).containsEntry("error", "no answer within 1200 ms");
        assertThat(asked).hasValue(1 + OTHERS);

        hangs.countDown();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.health().getStatus().equals(Status.UP)
                        && others.get(0).health().getStatus().equals(Status.UP));
    }

    @Test
    void an_indicator_that_fails_is_down_with_its_reason() {
        HealthIndicator broken = indicator("broken", () -> {
            throw new IllegalStateException("a bug, for this test");
        });
        assertThat(broken.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(broken.health().getDetails().toString()).contains("a bug, for this test");
    }

    @Test
    void what_is_no_indicator_is_left_alone() {
        Object bean = new Object();
        assertThat(rounds.postProcessAfterInitialization(bean, "bean")).isSameAs(bean);
    }
}
