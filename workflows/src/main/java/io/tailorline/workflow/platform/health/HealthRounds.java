package io.tailorline.workflow.platform.health;

import io.tailorline.workflow.platform.database.FailFastScope;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks all health indicators of this process at the same time and waits for all of them together, {@link #LIMIT} at
 * most: a health page is answered soon also when the database, the broker and a disk hang. An indicator that does not
 * answer in time is down, and is not asked again before it has answered.
 */
public final class HealthRounds implements BeanPostProcessor, AutoCloseable {

    /** Together with its delivery an answer takes less than 2 s. */
    static final Duration LIMIT = Duration.ofMillis(1200);

    /** A page asks one indicator after the other; what was asked for the first of them holds for the last. */
    private static final Duration HOLDS = LIMIT.multipliedBy(2);

    private final Map<String, HealthIndicator> indicators = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Health>> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    });
    private long roundNanos = System.nanoTime() - HOLDS.toNanos();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HealthIndicator indicator)) {
            return bean;
        }
        indicators.put(name, indicator);
        return (HealthIndicator) () -> health(name);
    }

    private Health health(String name) {
        long deadline = round() + LIMIT.toNanos();
        CompletableFuture<Health> answer = answers.get(name);
        if (answer == null) {
            return Health.unknown().build();
        }
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Health.down()
                    .withDetail("error", "no answer within %d ms".formatted(LIMIT.toMillis()))
                    .build();
        } catch (ExecutionException failed) {
            return Health.down(failed).build();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    /** Begins a round unless one is going on; returns when it began. */
    private synchronized long round() {
        boolean over = answers.values().stream().allMatch(CompletableFuture::isDone);
        long age = System.nanoTime() - roundNanos;
        if (age >= HOLDS.toNanos() || over && age >= LIMIT.toNanos() / 4) {
            roundNanos = System.nanoTime();
            indicators.forEach((name, indicator) -> answers.compute(
                    name,
                    (same, before) -> before != null && !before.isDone()
                            ? before
                            : CompletableFuture.supplyAsync(() -> ask(indicator), threads)));
        }
        return roundNanos;
    }

    private static Health ask(HealthIndicator indicator) {
        FailFastScope.waits();
        try {
            return Objects.requireNonNullElseGet(
                    indicator.health(), () -> Health.unknown().build());
        } finally {
            FailFastScope.isAnswered();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
