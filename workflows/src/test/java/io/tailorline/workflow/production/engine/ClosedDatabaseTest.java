package io.tailorline.workflow.production.engine;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.tailorline.workflow.platform.database.DatabaseClosed;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ClosedDatabaseTest {

    @Test
    void no_step_is_looked_for_in_a_database_that_has_closed_itself() {
        JobExecutor executor = mock(JobExecutor.class);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ClosedDatabase.class, () -> new ClosedDatabase(executor));
            context.refresh();
            context.publishEvent(new DatabaseClosed());
        }
        verify(executor).shutdown();
    }
}
