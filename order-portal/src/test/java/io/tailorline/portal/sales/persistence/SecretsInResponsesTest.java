package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.sales.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SecretsInResponsesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String SECRET = "q1Zb7mX0s8Kc5hVtR2uYwA";
    private static final String BODY = """
            {"id":"TL-4F7K-22","secret":"%1$s","links":{"page":"/orders/TL-4F7K-22/open/%1$s"}}""".formatted(SECRET);

    @Test
    void a_stored_response_keeps_its_secret_for_a_day_and_the_rest_for_good() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        ContextTables.in(database, "sales");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        IdempotencyStore keys = new IdempotencyStore(jdbc);
        SecretsInResponses secrets = new SecretsInResponses(jdbc);
        keys.store(key("old"), response(), NOON);
        keys.store(key("fresh"), response(), NOON.plusSeconds(3600));

        assertThat(secrets.purge(NOON.plusSeconds(60))).isEqualTo(1);

        assertThat(jdbc.queryForObject("select body from sales.stored_response where key_name = 'old'", String.class))
                .isEqualTo("{\"id\":\"TL-4F7K-22\",\"links\":{\"page\":\"/orders/TL-4F7K-22\"}}");
        assertThat(jdbc.queryForObject("select body from sales.stored_response where key_name = 'fresh'", String.class))
                .isEqualTo(BODY);
        assertThat(secrets.purge(NOON.plusSeconds(7200))).isEqualTo(1);
        assertThat(secrets.purge(NOON.plusSeconds(7300))).isZero();
    }

    private static IdempotencyStore.Key key(String name) {
        return new IdempotencyStore.Key(name, "fingerprint of " + name);
    }

    private static IdempotencyStore.Response response() {
        return new IdempotencyStore.Response(new OrderId("TL-4F7K-22"), BODY.getBytes(StandardCharsets.UTF_8));
    }
}
