package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.messages.TableCommand.Operation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway tells a process that was restored to an earlier instant. */
class RecalledJobsTest {

    private static final String CUT = "J-00000001";
    private static final String WAITING = "J-00000002";
    private static final String NEVER_SEEN = "J-00000003";

    @TempDir
    private Path folder;

    @Test
    void ends_since_then_are_told_once_more_and_then_which_jobs_there_are() throws Exception {
        Instant began = Instant.now();
        try (GatewayFixture gateway = GatewayFixture.retaining(folder, 200)) {
            cut(gateway);
            gateway.cut(WAITING, 1);
            gateway.says(WAITING, "cut-loaded");
            gateway.allArePublished();

            gateway.recall(began);

            assertThat(gateway.typesSaid(CUT)).containsExactly("cut-done");
            assertThat(gateway.recalled()).last().satisfies(told -> {
                assertThat(told.jobs()).containsExactly(WAITING);
                assertThat(Instant.parse(told.memorySince())).isBefore(Instant.now());
            });
            gateway.says(WAITING, "cut-loaded");
        }
    }

    @Test
    void a_start_of_a_job_that_has_ended_is_answered_by_its_end() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.retaining(folder, 200)) {
            cut(gateway);
            for (Operation operation : List.of(Operation.START, Operation.ABORT)) {
                gateway.allArePublished();
                gateway.command(CUT, operation);
                assertThat(gateway.typesSaid(CUT)).as(operation.name()).containsExactly("cut-done");
            }
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_start_of_a_job_that_never_came_is_answered_by_the_jobs_that_there_are() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.retaining(folder, 200)) {
            gateway.until(() -> !gateway.recalled().isEmpty());
            gateway.allArePublished();
            gateway.command(NEVER_SEEN, Operation.START);
            assertThat(gateway.recalled())
                    .singleElement()
                    .satisfies(told -> assertThat(told.jobs()).isEmpty());
        }
    }

    /**
     * What is half cut there is of nobody who could continue it; the next job says so, and who resumes that gives it
     * up.
     */
    @Test
    void a_half_cut_job_that_a_restored_gateway_does_not_know_is_given_up_by_who_is_told_of_it() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.retaining(folder, 5)) {
            gateway.cut(CUT, 20);
            gateway.says(CUT, "cut-loaded");
            gateway.command(CUT, Operation.START);
            gateway.cutsPiece(CUT, 2);
            gateway.isRestored();
            gateway.cut(WAITING, 1);
            gateway.says(WAITING, "cut-faulted");
            assertThat(gateway.said(WAITING)).last().asString().contains("holds job 1 in state PAUSED");

            gateway.command(WAITING, Operation.RESUME);

            gateway.says(WAITING, "cut-loaded");
        }
    }

    private static void cut(GatewayFixture gateway) throws Exception {
        gateway.cut(CUT, 1);
        gateway.says(CUT, "cut-loaded");
        gateway.command(CUT, Operation.START);
        gateway.says(CUT, "cut-done");
    }
}
