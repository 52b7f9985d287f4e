package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.sales.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class IdempotencyStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final IdempotencyStore.Key KEY = new IdempotencyStore.Key("a-key", "fingerprint");
    private static final IdempotencyStore.Key OTHER = new IdempotencyStore.Key("a-key", "another fingerprint");
    private static final byte[] BODY = "{\"id\":\"TL-4F7K-22\",\"name\":\"李\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    /** A database on disk, opened anew: what is read comes from the file. */
    private IdempotencyStore open() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0", "sa", "");
        ContextTables.in(database, "sales");
        return new IdempotencyStore(new JdbcTemplate(database));
    }

    private static IdempotencyStore.Response response() {
        return new IdempotencyStore.Response(new OrderId("TL-4F7K-22"), BODY);
    }

    @Test
    void a_response_survives_a_restart_byte_for_byte() {
        open().store(KEY, response(), NOON);

        IdempotencyRecord after = open().find(KEY);

        assertThat(((IdempotencyRecord.Completed) after).response().body()).isEqualTo(BODY);
        assertThat(open().find(OTHER)).isInstanceOf(IdempotencyRecord.OtherRequest.class);
    }

    @Test
    void a_key_is_taken_by_one_only() {
        IdempotencyStore keys = open();
        keys.store(KEY, response(), NOON);

        assertThatThrownBy(() -> keys.store(OTHER, response(), NOON))
                .isInstanceOf(IdempotencyStore.KeyTaken.class)
                .hasMessageContaining("a-key");
    }
}
