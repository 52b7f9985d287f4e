package io.tailorline.portal.order.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.order.IdempotencyRecord;
import io.tailorline.portal.order.IdempotencyStore;
import io.tailorline.portal.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcIdempotencyStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final IdempotencyStore.Key KEY = new IdempotencyStore.Key("a-key", "fingerprint");
    private static final IdempotencyStore.Key OTHER = new IdempotencyStore.Key("a-key", "another fingerprint");
    private static final byte[] BODY = "{\"id\":\"TL-4F7K-22\",\"name\":\"李\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    /** A database on disk, opened anew: what is read comes from the file. */
    private JdbcIdempotencyStore open() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0", "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/portal")
                .load()
                .migrate();
        return new JdbcIdempotencyStore(new JdbcTemplate(database));
    }

    @Test
    void a_response_survives_a_restart_byte_for_byte() {
        JdbcIdempotencyStore before = open();
        assertThat(before.claim(KEY, NOON)).isInstanceOf(IdempotencyRecord.Unused.class);
        before.complete(KEY, new IdempotencyStore.Response(new OrderId("TL-4F7K-22"), BODY));

        IdempotencyRecord after = open().find(KEY, NOON.plusSeconds(86_400));

        assertThat(((IdempotencyRecord.Completed) after).response().body()).isEqualTo(BODY);
        assertThat(open().find(OTHER, NOON)).isInstanceOf(IdempotencyRecord.OtherRequest.class);
    }

    @Test
    void a_key_is_claimed_by_one_only() {
        JdbcIdempotencyStore keys = open();

        assertThat(keys.claim(KEY, NOON)).isInstanceOf(IdempotencyRecord.Unused.class);
        assertThat(keys.claim(KEY, NOON)).isInstanceOf(IdempotencyRecord.InProgress.class);
        assertThat(keys.claim(OTHER, NOON)).isInstanceOf(IdempotencyRecord.OtherRequest.class);
    }

    @Test
    void a_claim_whose_process_died_can_be_taken_over() {
        JdbcIdempotencyStore keys = open();
        keys.claim(KEY, NOON);
        Instant later = NOON.plus(JdbcIdempotencyStore.LONGEST_PROGRESS).plusSeconds(1);

        assertThat(keys.find(KEY, later)).isInstanceOf(IdempotencyRecord.Unused.class);
        assertThat(keys.claim(KEY, later)).isInstanceOf(IdempotencyRecord.Unused.class);
        assertThat(keys.claim(KEY, later)).isInstanceOf(IdempotencyRecord.InProgress.class);
    }

    @Test
    void a_released_key_is_free_again() {
        JdbcIdempotencyStore keys = open();
        keys.claim(KEY, NOON);
        keys.release(KEY);

        assertThat(keys.find(OTHER, NOON)).isInstanceOf(IdempotencyRecord.Unused.class);
    }
}
