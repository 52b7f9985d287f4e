package io.tailorline.portal.sales.persistence;

import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes the secrets of orders from stored responses after a day. Until then a request that is sent again gets the
 * same bytes, afterwards the same without the secret; for good only its hash is stored, with the order.
 */
@Configuration(proxyBeanMethods = false)
class SecretsInResponses {

    /** As long as a program may send a request again that it got no answer to. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String PURGE = """
            update sales.stored_response set body = regexp_replace(regexp_replace(body,
                '"secret":"[A-Za-z0-9_-]{22}",', ''), '/open/[A-Za-z0-9_-]{22}', '')
            where stored_at < ? and body like '%"secret":%'
            """;

    private final JdbcTemplate jdbc;

    SecretsInResponses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Retention secretsRetention(ThreadFailures failures, InstantSource clock) {
        return new Retention("secrets in stored responses", KEPT, this::purge, failures, clock);
    }

    /** Returns how many responses had one. */
    int purge(Instant oldest) {
        return jdbc.update(PURGE, Timestamp.from(oldest));
    }
}
