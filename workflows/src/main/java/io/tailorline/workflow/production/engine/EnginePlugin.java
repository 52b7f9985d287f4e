package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

/**
 * What Tailorline asks of the engine beyond its settings: retries, incidents that an order shows, jobs by the rank of
 * their orders, and no history.
 */
public class EnginePlugin extends AbstractProcessEnginePlugin {

    private final EngineSettings settings;
    private final Supplier<CutOrders> orders;
    private final QueueFeed queue;
    private final JobTraces traces;

    /** @param orders asked for when the first incident comes, because the engine is made before them; so the queue */
    public EnginePlugin(
            EngineSettings settings, Supplier<CutOrders> orders, Supplier<TailorQueue> queue, JobTraces traces) {
        this.settings = settings;
        this.orders = orders;
        this.queue = new QueueFeed(queue, orders);
        this.traces = traces;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobRetryTimeCycle(settings.retryCycle());
        configuration.setFailedJobCommandFactory(new FailedSteps());
        configuration.setJobPriorityProvider(new OrderPriority(orders));
        configuration.setJobExecutorAcquireByPriority(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                configuration.getCustomPreCommandInterceptorsTxRequired(), List.of(new OptimisticLockTranslation())));
        configuration.setCustomPreBPMNParseListeners(
                with(configuration.getCustomPreBPMNParseListeners(), List.of(new TracedSteps(traces), queue)));
        configuration.setCustomIncidentHandlers(
                with(configuration.getCustomIncidentHandlers(), List.of(new OrderIncidents(orders, queue))));
        keepNoHistory(configuration);
    }

    /** What other plugins have set stays. */
    private static <T> List<T> with(@Nullable List<T> others, List<? extends T> ours) {
        return Stream.concat(Stream.ofNullable(others).flatMap(List::stream), ours.stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (settings.alone()) {
            // the job executor does not run yet
            OrphanedJobs.release(engine, Instant.EPOCH);
        }
    }

    /**
     * Nobody reads the engine's history: what an order was through is in its stages and notes. The level itself stays
     * what the database says, because a portal of the release before does not start on another one.
     */
    private static void keepNoHistory(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    }
}
