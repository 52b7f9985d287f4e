package io.tailorline.workflow.production.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What the health page says of the process engine, in the words of the engine's own starter. */
final class EngineHealth {

    private EngineHealth() {}

    /**
     * @param lockTimeInMillis how long a job that is taken is kept from other processes, ms
     * @param waitTimeInMillis between two looks for jobs, ms
     */
    private record Jobs(
            String name,
            String lockOwner,
            int lockTimeInMillis,
            int maxJobsPerAcquisition,
            int waitTimeInMillis,
            List<String> processEngineNames) {}

    static HealthIndicator of(ProcessEngine engine) {
        return () -> Health.up().withDetail("name", engine.getName()).build();
    }

    /** Down while it does not look for jobs. */
    static HealthIndicator of(JobExecutor executor) {
        return () -> (executor.isActive() ? Health.up() : Health.down())
                .withDetail("jobExecutor", jobs(executor))
                .build();
    }

    private static Jobs jobs(JobExecutor executor) {
        return new Jobs(
                executor.getName(),
                executor.getLockOwner(),
                executor.getLockTimeInMillis(),
                executor.getMaxJobsPerAcquisition(),
                executor.getWaitTimeInMillis(),
                executor.getProcessEngines().stream()
                        .map(ProcessEngineImpl::getName)
                        .toList());
    }
}
