package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.SampleOrders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OrphanedJobsTest {

    @Test
    void a_job_that_a_dead_process_held_is_free_at_the_next_start() {
        try (ProcessFixture process = new ProcessFixture()) {
            process.orderToCut.start("TL-LEFT", SampleOrders.specification(SampleOrders.medianMan()));
            int jobs = process.database
                    .jdbc()
                    .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'dead', LOCK_EXP_TIME_ = ?")
                    .param(OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))
                    .update();
            assertThat(jobs).isEqualTo(1);

            assertThat(OrphanedJobs.release(process.engine, Instant.EPOCH)).isEqualTo(1);

            assertThat(process.database
                            .jdbc()
                            .sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is null and LOCK_EXP_TIME_ is null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            process.runJobs();
            assertThat(process.steps.calls).isNotEmpty();
        }
    }
}
