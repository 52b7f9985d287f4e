package io.tailorline.portal.order.persistence;

import static org.assertj.core.api.Assertions.assertThat;

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
    void an_answer_survives_a_restart_byte_for_byte() {
        JdbcIdempotencyStore before = open();
        assertThat(before.claim(KEY, NOON)).isInstanceOf(IdempotencyStore.Known.Nothing.class);
        before.keep(KEY, new IdempotencyStore.Answer(new OrderId("TL-4F7K-22"), BODY));

        IdempotencyStore.Known after = open().recall(KEY, NOON.plusSeconds(86_400));

        assertThat(((IdempotencyStore.Known.Answered) after).answer().body()).isEqualTo(BODY);
        assertThat(open().recall(OTHER, NOON)).isInstanceOf(IdempotencyStore.Known.OtherRequest.class);
    }

    @Test
    void a_key_is_claimed_by_one_only() {
        JdbcIdempotencyStore answers = open();

        assertThat(answers.claim(KEY, NOON)).isInstanceOf(IdempotencyStore.Known.Nothing.class);
        assertThat(answers.claim(KEY, NOON)).isInstanceOf(IdempotencyStore.Known.InFlight.class);
        assertThat(answers.claim(OTHER, NOON)).isInstanceOf(IdempotencyStore.Known.OtherRequest.class);
    }

    @Test
    void a_claim_whose_process_died_can_be_taken_over() {
        JdbcIdempotencyStore answers = open();
        answers.claim(KEY, NOON);
        Instant later = NOON.plus(JdbcIdempotencyStore.LONGEST_FLIGHT).plusSeconds(1);

        assertThat(answers.recall(KEY, later)).isInstanceOf(IdempotencyStore.Known.Nothing.class);
        assertThat(answers.claim(KEY, later)).isInstanceOf(IdempotencyStore.Known.Nothing.class);
        assertThat(answers.claim(KEY, later)).isInstanceOf(IdempotencyStore.Known.InFlight.class);
    }

    @Test
    void a_released_key_is_free_again() {
        JdbcIdempotencyStore answers = open();
        answers.claim(KEY, NOON);
        answers.release(KEY);

        assertThat(answers.recall(OTHER, NOON)).isInstanceOf(IdempotencyStore.Known.Nothing.class);
    }
}
