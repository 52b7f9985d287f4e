package io.tailorline.portal.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets that several portals share. A bucket that was found empty is not asked for again before a token is due, so
 * that whoever is over the limit costs the database nothing. While the database does not answer, the process counts by
 * itself.
 */
public final class SharedBuckets implements Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final int MOST_EMPTY = 20_000;
    private static final Duration LONGEST_EMPTY = Duration.ofMinutes(1);

    private final Store store;
    private final Buckets whileAway;
    private final Ticker clock;
    private final Cache<String, Long> emptyUntil;
    private final AtomicBoolean isAway = new AtomicBoolean();

    public SharedBuckets(Store store, Buckets whileAway, Ticker clock) {
        this.store = store;
        this.whileAway = whileAway;
        this.clock = clock;
        this.emptyUntil = Caffeine.newBuilder()
                .maximumSize(MOST_EMPTY)
                .expireAfterWrite(LONGEST_EMPTY)
                .ticker(clock)
                .build();
    }

    /** The place that all portals see. */
    public interface Store {

        /** As {@link Buckets#take}. */
        Optional<Duration> take(Limit limit, String whom) throws StoreAway;

        /** As {@link Buckets#putBack}. */
        void putBack(Limit limit, String whom) throws StoreAway;
    }

    /** The store does not answer. */
    public static final class StoreAway extends Exception {

        private static final long serialVersionUID = 1L;

        public StoreAway(RuntimeException cause) {
            super(cause);
        }
    }

    @Override
    public Optional<Duration> take(Limit limit, String whom) {
        Optional<Duration> known = wait(limit, whom);
        if (known.isPresent()) {
            return known;
        }
        try {
            Optional<Duration> wait = store.take(limit, whom);
            if (isAway.getAndSet(false)) {
                LOG.warn("The database of limits answers again; all portals count together.");
            }
            wait.ifPresent(time -> emptyUntil.put(key(limit, whom), clock.read() + time.toNanos()));
            return wait;
        } catch (StoreAway away) {
            if (!isAway.getAndSet(true)) {
                LOG.warn("The database of limits does not answer; this process counts by itself.", away);
            }
            return whileAway.take(limit, whom);
        }
    }

    @Override
    public Optional<Duration> wait(Limit limit, String whom) {
        Long until = emptyUntil.getIfPresent(key(limit, whom));
        return Optional.ofNullable(until)
                .map(end -> end - clock.read())
                .filter(left -> left > 0)
                .map(Duration::ofNanos);
    }

    private static String key(Limit limit, String whom) {
        return limit.name() + " " + whom;
    }

    @Override
    public void putBack(Limit limit, String whom) {
        try {
            store.putBack(limit, whom);
        } catch (StoreAway away) {
            LOG.debug("The token was taken from this process, too.", away);
            whileAway.putBack(limit, whom);
        }
    }
}
