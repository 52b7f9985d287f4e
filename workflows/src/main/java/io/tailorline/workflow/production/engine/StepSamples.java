package io.tailorline.workflow.production.engine;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.platform.metrics.Samples;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the process engine; every portal finds the same. The tables are those of its documented schema. */
final class StepSamples implements Samples.Source {

    private final JdbcClient jdbc;

    StepSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void sample(Samples.Sink found) {
        found.value("tailorline.tailor.tasks", "Orders that wait for a tailor", Tags.empty(), rows("act_ru_task"));
        found.value("tailorline.incidents", "Steps that have failed for good", Tags.empty(), rows("act_ru_incident"));
        found.value(
                "tailorline.engine.jobs",
                "Steps of the process that are due, waiting or being done",
                Tags.empty(),
                rows("act_ru_job"));
    }

    private double rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
