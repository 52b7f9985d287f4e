package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.platform.database.DatabaseClosed;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.event.EventListener;

/** Looks for no more steps in a database that has closed itself: every look, one in two seconds, would fail. */
final class ClosedDatabase {

    private final JobExecutor executor;

    ClosedDatabase(JobExecutor executor) {
        this.executor = executor;
    }

    @EventListener
    void on(DatabaseClosed closed) {
        executor.shutdown();
    }
}
