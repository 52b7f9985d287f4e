package io.tailorline.workflow.role;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the process engine is set unless the user's settings say otherwise. */
final class EngineDefaults {

    private EngineDefaults() {}

    static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        // The tables are made with the others, under one lock; the engine checks their version.
        settings.put("camunda.bpm.database.schema-update", "false");
        settings.put("camunda.bpm.deployment-resource-pattern", "classpath:order-to-cut.bpmn");
        settings.put("camunda.bpm.history-level", "activity");
        settings.put("camunda.bpm.metrics.enabled", "false");
        settings.put("camunda.bpm.metrics.db-reporter-activate", "false");
        settings.put("camunda.bpm.eventing.execution", "false");
        settings.put("camunda.bpm.eventing.history", "false");
        settings.put("camunda.bpm.eventing.task", "false");
        // A node that dies keeps its jobs locked this long. A job holds its lock from when it is taken from the
        // database, and may wait for two others of its process: on a busy machine, where a plan took 25 s instead of
        // one, locks of 20 s ran out and steps were computed twice, again and again.
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "90000");
        // Two releases side by side run only what they know.
        settings.put("camunda.bpm.job-execution.deployment-aware", "true");
        // Jobs wake the executor of their own process; these bound the wait for another portal's and for retries.
        settings.put("camunda.bpm.job-execution.wait-time-in-millis", "500");
        settings.put("camunda.bpm.job-execution.max-wait", "2000");
        // Drafts and plans compute: a thread a core. What does not fit into the queue, which is as short as can be,
        // stays
        // in the database: there it stands in its place, and any other portal may take it.
        String threads = String.valueOf(Runtime.getRuntime().availableProcessors());
        settings.put("camunda.bpm.job-execution.core-pool-size", threads);
        settings.put("camunda.bpm.job-execution.max-pool-size", threads);
        settings.put("camunda.bpm.job-execution.queue-capacity", "1");
        settings.put("camunda.bpm.job-execution.max-jobs-per-acquisition", threads);
        return settings;
    }
}
