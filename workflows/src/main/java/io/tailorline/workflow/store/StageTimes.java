package io.tailorline.workflow.store;

import io.tailorline.workflow.OrderProgress.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long each step of an order took, s, in the order in which the steps ended. */
public class StageTimes {

    private static final double MILLIS_PER_SECOND = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public StageTimes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stage that is done again, after a redraft, stands beside the first. */
    public void ended(String orderId, String name, double seconds) {
        jdbc.sql("""
                        insert into order_stage (order_id, position, name, seconds, ended_at)
                        select ?, coalesce(max(position), 0) + 1, ?, ?, ? from order_stage where order_id = ?
                        """)
                .params(orderId, name, seconds, clock.instant().atOffset(ZoneOffset.UTC), orderId)
                .update();
    }

    /** A stage that took from {@code began} until now. */
    public void endedSince(String orderId, String name, Instant began) {
        ended(orderId, name, Duration.between(began, clock.instant()).toMillis() / MILLIS_PER_SECOND);
    }

    public List<Stage> of(String orderId) {
        return jdbc.sql("select name, seconds, ended_at from order_stage where order_id = ? order by position")
                .param(orderId)
                .query((row, n) -> new Stage(
                        row.getString("name"),
                        row.getDouble("seconds"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
