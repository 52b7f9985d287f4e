package io.tailorline.workflow.production.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process runs the steps of orders.
 *
 * <p>Drafts and plans compute: a thread a core. What does not fit into the queue, which is as short as can be, stays in
 * the database: there it stands in its place, and any other portal may take it.
 *
 * @param corePoolSize threads; 0: one for each core
 * @param maxPoolSize threads at most; 0: one for each core
 * @param queueCapacity batches of jobs that wait for a thread
 * @param maxJobsPerAcquisition jobs that are taken from the database at once; 0: one for each core
 * @param lockTimeInMillis how long a process that dies keeps its jobs locked, ms. A job holds its lock from when it is
 *     taken from the database, and may wait for two others of its process: on a busy machine, where a plan took 25 s
 *     instead of one, locks of 20 s ran out and steps were computed twice, again and again.
 * @param waitTimeInMillis first wait for another portal's jobs and for retries, ms; a process is woken for its own
 * @param maxWait the longest such wait, ms
 */
@ConfigurationProperties("camunda.bpm.job-execution")
record JobExecution(
        @DefaultValue("0") int corePoolSize,
        @DefaultValue("0") int maxPoolSize,
        @DefaultValue("1") int queueCapacity,
        @DefaultValue("0") int maxJobsPerAcquisition,
        @DefaultValue("90000") int lockTimeInMillis,
        @DefaultValue("500") int waitTimeInMillis,
        @DefaultValue("2000") long maxWait) {

    JobExecution {
        int cores = Runtime.getRuntime().availableProcessors();
        corePoolSize = corePoolSize == 0 ? cores : corePoolSize;
        maxPoolSize = maxPoolSize == 0 ? Math.max(corePoolSize, cores) : maxPoolSize;
        maxJobsPerAcquisition = maxJobsPerAcquisition == 0 ? cores : maxJobsPerAcquisition;
    }
}
