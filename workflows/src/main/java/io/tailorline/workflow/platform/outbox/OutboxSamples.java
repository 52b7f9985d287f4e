package io.tailorline.workflow.platform.outbox;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.metrics.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for the broker; every portal finds the same. Nesting commands wait there while many orders do, by design;
 * a command to a table that waits is a fault.
 */
public final class OutboxSamples implements Samples.Source {

    private static final double MILLIS_PER_SECOND = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public OutboxSamples(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void sample(Samples.Sink found) {
        Map<String, Integer> messages = new TreeMap<>(Map.of("nest", 0, "table", 0));
        Map<String, Double> oldest = new TreeMap<>(Map.of("nest", 0.0, "table", 0.0));
        Instant now = clock.instant();
        jdbc.sql("select routing_key, count(*) as messages, min(created_at) as oldest from platform.outbox"
                        + " group by routing_key")
                .query((row, n) -> {
                    String to = row.getString("routing_key").equals(Topology.NEST_KEY) ? "nest" : "table";
                    Instant since =
                            row.getObject("oldest", OffsetDateTime.class).toInstant();
                    messages.merge(to, row.getInt("messages"), Integer::sum);
                    oldest.merge(to, Duration.between(since, now).toMillis() / MILLIS_PER_SECOND, Math::max);
                    return to;
                })
                .list();
        messages.forEach((to, waiting) -> found.value(
                "tailorline.outbox.messages",
                "Commands that the broker has not confirmed",
                Tags.of("destination", to),
                waiting));
        oldest.forEach((to, seconds) -> found.value(
                "tailorline.outbox.oldest.seconds",
                "Age of the oldest command that the broker has not confirmed",
                Tags.of("destination", to),
                seconds));
    }
}
