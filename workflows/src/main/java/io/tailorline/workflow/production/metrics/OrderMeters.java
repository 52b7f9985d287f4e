package io.tailorline.workflow.production.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tailorline.workflow.production.OrderAccepted;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.StageEnded;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.event.EventListener;

/**
 * Counts what this portal does with orders and how long the stages take. Every portal counts its own part: add them up.
 */
public final class OrderMeters {

    /** What check, draft, nest and plan may take together, s. */
    static final double COMPUTING_BUDGET_SECONDS = 20;

    private static final double MILLIS_PER_SECOND = 1000;

    /** Around both budgets, so that the share of orders beyond them can be told. */
    private static final Duration[] STAGE_BUCKETS =
            seconds(0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 14, 20, 30, 60, 120, 150, 160, 170, 200, 300, 600);

    private static final Duration[] COMPUTING_BUCKETS =
            seconds(1, 2, 5, 10, 15, 18, COMPUTING_BUDGET_SECONDS, 25, 30, 60);

    private final MeterRegistry meters;
    private final Counter accepted;
    private final Timer computing;

    /** @param tableBudgetSeconds table time of a suit over which a person decides, s */
    public OrderMeters(MeterRegistry meters, double tableBudgetSeconds) {
        this.meters = meters;
        computing = Timer.builder("tailorline.computing")
                .description("What check, draft, nest and plan took together, of each order that was planned")
                .serviceLevelObjectives(COMPUTING_BUCKETS)
                .register(meters);
        accepted = Counter.builder("tailorline.orders.accepted")
                .description("Orders accepted; a repeated request counts once")
                .register(meters);
        budget("computing", COMPUTING_BUDGET_SECONDS);
        budget("table", tableBudgetSeconds);
        for (OrderState state : OrderState.values()) {
            entered(state);
        }
    }

    private void budget(String name, double seconds) {
        Gauge.builder("tailorline.budget.seconds", () -> seconds)
                .description("What an order may take, in computing and on the table")
                .tags("budget", name)
                .register(meters);
    }

    @EventListener
    public void on(OrderAccepted order) {
        accepted.increment();
    }

    @EventListener
    public void on(OrderChanged changed) {
        entered(changed.state()).increment();
    }

    private Counter entered(OrderState state) {
        return Counter.builder("tailorline.orders.entered")
                .description("How often an order came to a state")
                .tags("state", state.word())
                .register(meters);
    }

    @EventListener
    public void on(StageEnded ended) {
        Timer.builder("tailorline.stage")
                .description("How long a stage of an order took")
                .tag("stage", ended.stage())
                .serviceLevelObjectives(STAGE_BUCKETS)
                .register(meters)
                .record(duration(ended.seconds()));
        if (ended.stage().equals("plan")) {
            computing.record(duration(ended.computedSeconds()));
        }
    }

    private static Duration[] seconds(double... seconds) {
        return Arrays.stream(seconds).mapToObj(OrderMeters::duration).toArray(Duration[]::new);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND));
    }
}
