package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockSkewRecoveryTest {

    private final ProcessFixture fixture = new ProcessFixture();
    private final ManagementService management = fixture.engine.getManagementService();
    private final Instant now = fixture.database.clock().instant();
    private final ClockSkewRecovery guard =
            new ClockSkewRecovery(fixture.engine, () -> now, new ThreadFailures(new SimpleMeterRegistry(), () -> now));

    @BeforeEach
    void begin() {
        fixture.orderToCut.start("TL-1", SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Job job() {
        return management.createJobQuery().singleResult();
    }

    private void waitFor(Duration wait) {
        management.setJobDuedate(job().getId(), Date.from(now.plus(wait)));
    }

    @Test
    void a_step_that_would_wait_for_an_hour_is_due_at_once() {
        waitFor(Duration.ofHours(1));
        assertThat(guard.release()).isEqualTo(1);
        assertThat(job().getDuedate()).isEqualTo(Date.from(now));
        assertThat(guard.release()).isZero();
    }

    @Test
    void a_wait_of_the_process_is_left_alone() {
        waitFor(Duration.ofSeconds(30));
        assertThat(guard.release()).isZero();
    }

    @Test
    void a_step_that_is_held_until_then_is_let_go() {
        fixture.database
                .jdbc()
                .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'a portal', LOCK_EXP_TIME_ = ?")
                .param(Date.from(now.plus(Duration.ofHours(1))))
                .update();
        assertThat(guard.release()).isEqualTo(1);
        assertThat(fixture.database
                        .jdbc()
                        .sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
