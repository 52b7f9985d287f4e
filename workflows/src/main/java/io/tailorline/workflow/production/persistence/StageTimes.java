package io.tailorline.workflow.production.persistence;

import io.tailorline.workflow.cutroom.CutStages;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.OrderProgress.Stage;
import io.tailorline.workflow.production.StageEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long each step of an order took, s, in the order in which the steps ended. */
public class StageTimes implements CutStages {

    /** Stages in which nobody and no table is waited for. */
    private static final Set<String> COMPUTING = Set.of("check", "draft", "nest", "plan");

    private static final double MILLIS_PER_SECOND = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    public StageTimes(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A stage that is done again, after a redraft, stands beside the first. Those of a further material are kept and
     * not told: the house's budgets are of a suit's shell.
     *
     * @param measured s; a clock that was set back meanwhile makes it negative, which is stored as 0
     */
    @Override
    public void ended(String orderId, String name, double measured) {
        double seconds = Math.max(0, measured);
        jdbc.sql("""
                        insert into production.order_stage (order_id, position, name, seconds, ended_at)
                        select ?, coalesce(max(position), 0) + 1, ?, ?, ? from production.order_stage where order_id = ?
                        """)
                .params(orderId, name, seconds, clock.instant().atOffset(ZoneOffset.UTC), orderId)
                .update();
        if (MaterialWork.parse(orderId).isShell()) {
            AfterCommit.publish(
                    events, new StageEnded(orderId, name, seconds, name.equals("plan") ? computed(orderId) : 0));
        }
    }

    /** A stage that took from {@code began} until now. */
    public void endedSince(String orderId, String name, Instant began) {
        ended(orderId, name, Duration.between(began, clock.instant()).toMillis() / MILLIS_PER_SECOND);
    }

    /** Since the order was last checked, s. */
    private double computed(String orderId) {
        double computed = 0;
        for (Stage stage : of(orderId)) {
            computed = (stage.name().equals("check") ? 0 : computed)
                    + (COMPUTING.contains(stage.name()) ? stage.seconds() : 0);
        }
        return computed;
    }

    public List<Stage> of(String orderId) {
        return jdbc.sql(
                        "select name, seconds, ended_at from production.order_stage where order_id = ? order by position")
                .param(orderId)
                .query((row, n) -> new Stage(
                        row.getString("name"),
                        row.getDouble("seconds"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
