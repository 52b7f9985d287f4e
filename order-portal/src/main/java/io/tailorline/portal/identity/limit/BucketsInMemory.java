package io.tailorline.portal.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Buckets of this process. A bucket that nobody touched for two minutes is full and forgotten. Each limit has its own
 * bounded store: whoever comes from a hundred thousand addresses pushes out other addresses, never accounts.
 */
public final class BucketsInMemory implements Buckets {

    /** Buckets of one limit; some 300 bytes each. */
    static final int MOST = 20_000;

    private static final Duration FULL_AFTER = Duration.ofMinutes(2);

    private final Ticker clock;
    private final Map<Limit, Cache<String, Bucket>> buckets = new ConcurrentHashMap<>();

    /** @param clock nanoseconds that only grow */
    public BucketsInMemory(Ticker clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Duration> take(Limit limit, String whom) {
        ConsumptionProbe probe = bucket(limit, whom).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
    }

    @Override
    public void putBack(Limit limit, String whom) {
        bucket(limit, whom).addTokens(1);
    }

    @Override
    public Optional<Duration> wait(Limit limit, String whom) {
        EstimationProbe probe = bucket(limit, whom).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
    }

    /** How many buckets there are. */
    long size(Limit limit) {
        Cache<String, Bucket> store = store(limit);
        store.cleanUp();
        return store.estimatedSize();
    }

    private Bucket bucket(Limit limit, String whom) {
        return store(limit)
                .get(
                        whom,
                        key -> Bucket.builder()
                                .addLimit(bandwidth -> bandwidth
                                        .capacity(limit.burst())
                                        .refillGreedy(limit.refill(), Duration.ofMinutes(1)))
                                .withCustomTimePrecision(new Nanoseconds(clock))
                                .build());
    }

    private Cache<String, Bucket> store(Limit limit) {
        return buckets.computeIfAbsent(
                limit,
                key -> Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(FULL_AFTER)
                        .ticker(clock)
                        .build());
    }

    /** The cache's clock as the buckets read it. */
    private record Nanoseconds(Ticker clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
