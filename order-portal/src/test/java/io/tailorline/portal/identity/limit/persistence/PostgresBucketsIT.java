package io.tailorline.portal.identity.limit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.fake.RealPostgres;
import io.tailorline.portal.identity.limit.BucketsInMemory;
import io.tailorline.portal.identity.limit.Limit;
import io.tailorline.portal.identity.limit.SharedBuckets;
import io.tailorline.testkit.OnServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two portals count together in a real PostgreSQL. */
@OnServers
class PostgresBucketsIT {

    private static final Limit TEN = new Limit("ten", 10);

    /** Longer than any test: a portal that does not wait for the database counts by itself. */
    private static final Duration HOWEVER_BUSY_THE_MACHINE = Duration.ofMinutes(10);

    private DriverManagerDataSource database = new DriverManagerDataSource();

    @BeforeEach
    void makeDatabase() throws Exception {
        RealPostgres.orSkip("limits");
        database = new DriverManagerDataSource(RealPostgres.freshDatabase(), "postgres", "");
        ContextTables.in(database, "identity");
    }

    private SharedBuckets portal() {
        Ticker clock = Ticker.systemTicker();
        return new SharedBuckets(
                new PostgresBuckets(database, HOWEVER_BUSY_THE_MACHINE), new BucketsInMemory(clock), clock);
    }

    @Test
    void two_portals_give_no_more_tokens_than_one_also_at_once() throws Exception {
        List<SharedBuckets> portals = List.of(portal(), portal());
        ExecutorService guessers = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            SharedBuckets portal = portals.get(i % 2);
            guesses.add(() -> portal.take(TEN, "anna").isEmpty());
        }
        int taken = 0;
        for (Future<Boolean> guess : guessers.invokeAll(guesses)) {
            taken += guess.get() ? 1 : 0;
        }
        guessers.shutdown();

        assertThat(taken).isBetween(TEN.burst(), TEN.perMinute());
        assertThat(new JdbcTemplate(database)
                        .queryForObject("select count(*) from identity.limit_bucket", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_token_put_back_in_one_portal_is_there_in_the_other() {
        SharedBuckets one = portal();
        SharedBuckets other = portal();
        for (int i = 0; i < 50; i++) {
            assertThat(one.take(TEN, "bo")).isEmpty();
            one.putBack(TEN, "bo");
            assertThat(other.take(TEN, "bo")).isEmpty();
            other.putBack(TEN, "bo");
        }
    }
}
