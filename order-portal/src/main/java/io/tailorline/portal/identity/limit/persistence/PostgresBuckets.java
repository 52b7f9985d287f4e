package io.tailorline.portal.identity.limit.persistence;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.tailorline.portal.identity.limit.Limit;
import io.tailorline.portal.identity.limit.SharedBuckets.Store;
import io.tailorline.portal.identity.limit.SharedBuckets.StoreAway;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Buckets in a table, a row each, locked while a token is taken. A row is dead when its bucket is full again, and dead
 * rows are removed now and then by whoever takes a token.
 */
final class PostgresBuckets implements Store {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int CLEANED_AFTER = 100;
    private static final int CLEANED_AT_ONCE = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final AtomicLong taken = new AtomicLong();

    PostgresBuckets(DataSource database) {
        this(database, TIMEOUT);
    }

    /** @param timeout after which the database counts as away */
    PostgresBuckets(DataSource database, Duration timeout) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("identity.limit_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .requestTimeout(timeout)
                .build();
    }

    @Override
    public Optional<Duration> take(Limit limit, String whom) throws StoreAway {
        try {
            if (taken.incrementAndGet() % CLEANED_AFTER == 0) {
                buckets.removeExpired(CLEANED_AT_ONCE);
            }
            ConsumptionProbe probe = buckets.builder()
                    .build(key(limit, whom), () -> configuration(limit))
                    .tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
        } catch (RuntimeException away) {
            throw new StoreAway(away);
        }
    }

    @Override
    public void putBack(Limit limit, String whom) throws StoreAway {
        try {
            buckets.builder()
                    .build(key(limit, whom), () -> configuration(limit))
                    .addTokens(1);
        } catch (RuntimeException away) {
            throw new StoreAway(away);
        }
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.refill(), Duration.ofMinutes(1)))
                .build();
    }

    /** Of one length, whatever was typed as a name; a changed setting begins anew. */
    private static String key(Limit limit, String whom) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whom.getBytes(StandardCharsets.UTF_8));
            return "%s/%d/%s"
                    .formatted(limit.name(), limit.perMinute(), HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
