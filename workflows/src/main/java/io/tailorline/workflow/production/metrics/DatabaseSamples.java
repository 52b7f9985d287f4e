package io.tailorline.workflow.production.metrics;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.metrics.Samples;
import io.tailorline.workflow.production.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits in the database. Every portal finds the same: take the largest, do not add them up. Finished orders are
 * not counted, so that the cost does not grow with the years.
 */
public final class DatabaseSamples implements Samples.Source {

    /** An order in one of these is finished; how many get there is counted as they do. */
    private static final Set<OrderState> FINISHED =
            EnumSet.of(OrderState.CUT, OrderState.BUNDLED, OrderState.CANCELLED);

    private static final double MILLIS_PER_SECOND = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public DatabaseSamples(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void sample(Samples.Sink found) {
        orders(found);
        outbox(found);
        jobs(found);
        found.value(
                "tailorline.tailor.tasks",
                "Orders that wait for a tailor",
                Tags.empty(),
                count("select count(*) from act_ru_task"));
        found.value(
                "tailorline.incidents",
                "Steps that have failed for good",
                Tags.empty(),
                count("select count(*) from act_ru_incident"));
        found.value(
                "tailorline.engine.jobs",
                "Steps of the process that are due, waiting or being done",
                Tags.empty(),
                count("select count(*) from act_ru_job"));
    }

    private void orders(Samples.Sink found) {
        Map<OrderState, Integer> open = new EnumMap<>(OrderState.class);
        EnumSet.complementOf(EnumSet.copyOf(FINISHED)).forEach(state -> open.put(state, 0));
        List<String> states = open.keySet().stream().map(OrderState::name).toList();
        jdbc.sql("select state, count(*) as orders from production.cut_order where state in (:states) group by state")
                .param("states", states)
                .query((row, n) -> open.put(OrderState.valueOf(row.getString("state")), row.getInt("orders")))
                .list();
        open.forEach((state, orders) ->
                found.value("tailorline.orders", "Open orders", Tags.of("state", state.word()), orders));
    }

    /** Nesting commands wait there while many orders do, by design; a command to a table that waits is a fault. */
    private void outbox(Samples.Sink found) {
        Map<String, Integer> messages = new TreeMap<>(Map.of("nest", 0, "table", 0));
        Map<String, Double> oldest = new TreeMap<>(Map.of("nest", 0.0, "table", 0.0));
        Instant now = clock.instant();
        jdbc.sql(
                        "select routing_key, count(*) as messages, min(created_at) as oldest from platform.outbox group by routing_key")
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

    private void jobs(Samples.Sink found) {
        Map<CutRoom.JobState, Integer> open = new EnumMap<>(CutRoom.JobState.class);
        for (CutRoom.JobState state : CutRoom.JobState.values()) {
            if (state != CutRoom.JobState.DONE && state != CutRoom.JobState.ABORTED) {
                open.put(state, 0);
            }
        }
        jdbc.sql("select state, count(*) as jobs from cutroom.cut_job where state in (:states) group by state")
                .param("states", open.keySet().stream().map(Enum::name).toList())
                .query((row, n) -> open.put(CutRoom.JobState.valueOf(row.getString("state")), row.getInt("jobs")))
                .list();
        open.forEach((state, jobs) -> found.value(
                "tailorline.cut.jobs",
                "Jobs on their way over the tables",
                Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                jobs));
    }

    private double count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
