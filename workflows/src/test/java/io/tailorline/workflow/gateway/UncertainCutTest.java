package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that lost its count, and the person who says what is cut. */
class UncertainCutTest extends TableWorkerFixture {

    private static JobEvent.CutUncertain uncertain(GatewayFixture gateway) throws Exception {
        gateway.cut(JOB, 3);
        gateway.says(JOB, "cut-loaded");
        gateway.command(JOB, Operation.START);
        gateway.says(JOB, "cut-uncertain");
        return (JobEvent.CutUncertain) last(gateway, JOB);
    }

    /** What the table really did; here the test is the person who looks at the cloth. */
    private static long firstUncut(GatewayFixture gateway) {
        List<Long> cut = gateway.cutRecords();
        return cut.get(cut.size() - 1) + 1;
    }

    @Test
    void a_table_that_lost_its_count_is_asked_about_and_goes_on_with_the_answer() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            JobEvent.CutUncertain uncertain = uncertain(gateway);
            long first = firstUncut(gateway);
            assertThat(first).isBetween(uncertain.firstRecord(), uncertain.lastRecord());
            assertThat(uncertain.marks())
                    .isNotEmpty()
                    .allSatisfy(mark ->
                            assertThat(mark.record()).isBetween(uncertain.firstRecord(), uncertain.lastRecord()));
            assertThat(uncertain.why()).contains("Check the cloth");

            gateway.command(JOB, Operation.RESUME);
            gateway.saysAgain(JOB, "cut-uncertain", 2);
            gateway.answer(JOB, first);
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB))
                    .containsExactly(
                            "cut-loading",
                            "cut-loaded",
                            "cut-started",
                            "cut-uncertain",
                            "cut-uncertain",
                            "cut-started",
                            "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
            assertThat(done(gateway, JOB).pieces())
                    .as("all, those before the uncertain range too")
                    .isEqualTo(3);
            assertThat(done(gateway, JOB).countedFrom()).as("the rest only").isEqualTo(first);
            assertThat(gateway.cutRecords()).hasSize((int)
                    (long) gateway.cutRecords().get(gateway.cutRecords().size() - 1));
        }
    }

    @Test
    void a_question_is_asked_again_by_the_next_gateway() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            uncertain(gateway);
            gateway.restart();
            gateway.saysAgain(JOB, "cut-uncertain", 2);
            gateway.answer(JOB, firstUncut(gateway));
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void an_uncertain_job_is_called_off() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            uncertain(gateway);
            gateway.command(JOB, Operation.ABORT);
            gateway.says(JOB, "cut-aborted");
        }
    }
}
