package io.tailorline.portal.order.persistence;

import io.tailorline.workflow.supervision.Retention;
import io.tailorline.workflow.supervision.ThreadFailures;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Responses that are in memory at a time. */
    private static final int AT_ONCE = 500;

    private static final Pattern FIELD = Pattern.compile("\"secret\":\"[A-Za-z0-9_-]{22}\",");
    private static final Pattern LINK = Pattern.compile("/open/[A-Za-z0-9_-]{22}");

    private final JdbcTemplate jdbc;

    /** Responses from before then have none any more. */
    private Instant cleared = Instant.EPOCH;

    SecretsInResponses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Retention secretsRetention(ThreadFailures failures) {
        return new Retention("secrets in stored responses", KEPT, this::purge, failures, InstantSource.system());
    }

    private record Stored(String key, String body) {}

    /** Returns how many responses had one. */
    synchronized int purge(Instant oldest) {
        int purged = 0;
        List<Stored> some = withSecret(oldest);
        while (!some.isEmpty()) {
            for (Stored response : some) {
                jdbc.update(
                        "update portal_answer set body = ? where key_name = ?",
                        without(response.body()),
                        response.key());
            }
            purged += some.size();
            some = withSecret(oldest);
        }
        cleared = oldest;
        return purged;
    }

    private List<Stored> withSecret(Instant oldest) {
        return jdbc.query(
                "select key_name, body from portal_answer where claimed_at >= ? and claimed_at < ?"
                        + " and body like '%\"secret\":%' order by claimed_at limit " + AT_ONCE,
                (row, number) -> new Stored(row.getString(1), row.getString(2)),
                Timestamp.from(cleared),
                Timestamp.from(oldest));
    }

    private static String without(String body) {
        return LINK.matcher(FIELD.matcher(body).replaceFirst("")).replaceFirst("");
    }
}
