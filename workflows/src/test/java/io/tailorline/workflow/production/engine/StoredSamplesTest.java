package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.cutroom.persistence.JobSamples;
import io.tailorline.workflow.platform.metrics.Samples;
import io.tailorline.workflow.platform.outbox.OutboxSamples;
import io.tailorline.workflow.production.metrics.OrderSamples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What each context counts of its own tables. */
class StoredSamplesTest {

    @Test
    void an_order_on_a_table_and_one_in_review_are_counted_where_they_wait() throws Exception {
        try (ProcessFixture process = new ProcessFixture()) {
            Situation.BEFORE_THE_TABLE.of(process, "TL-1");
            process.runJobs();
            Situation.IN_REVIEW.prepare(process, "TL-2");
            process.orderToCut.start("TL-2", process.database.specifications().get("TL-1"));
            process.runJobs();

            Map<String, Double> found = new TreeMap<>();
            List.<Samples.Source>of(
                            new OrderSamples(process.database.jdbc()),
                            new StepSamples(process.database.jdbc()),
                            new JobSamples(process.database.jdbc()),
                            new OutboxSamples(process.database.jdbc(), process.database.clock()))
                    .forEach(
                            source -> source.sample((name, what, tags, value) -> found.put(name + words(tags), value)));

            var management = process.engine.getManagementService();
            double jobs = management.createJobQuery().count();
            assertThat(found.remove("tailorline.engine.jobs")).isEqualTo(jobs);
            found.values().removeIf(value -> value == 0);
            assertThat(found.remove("tailorline.outbox.oldest.seconds table")).isPositive();
            assertThat(found)
                    .isEqualTo(Map.of(
                            "tailorline.cut.jobs queued", 1.0,
                            "tailorline.orders tailor-review", 1.0,
                            "tailorline.orders waiting-table", 1.0,
                            "tailorline.outbox.messages table", 1.0,
                            "tailorline.tailor.tasks", 1.0));
        }
    }

    private static String words(Tags tags) {
        StringBuilder words = new StringBuilder();
        tags.forEach(tag -> words.append(' ').append(tag.getValue()));
        return words.toString();
    }
}
