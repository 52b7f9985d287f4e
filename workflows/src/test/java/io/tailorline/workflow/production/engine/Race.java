package io.tailorline.workflow.production.engine;

import static org.awaitility.Awaitility.await;

import io.tailorline.workflow.cutroom.recovery.RestoreCheck;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import io.tailorline.workflow.platform.database.DataIdentity;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.production.OrderState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** One order about which two decide. */
final class Race {

    final ProcessFixture process;
    final String order;
    /** The job that lies on a table; empty where there is none yet. */
    final String job;
    /** What the tailor has seen of the order. */
    final String seen;
    /** What the customer has seen of it. */
    final String seenWhole;

    /** The engine's job that is due; empty where the process waits. */
    private final String step;

    private final MessageJson json = new MessageJson();

    Race(ProcessFixture process, String order, String job) {
        this.process = process;
        this.order = order;
        this.job = job;
        this.seen = process.database.specifications().get(order).tag();
        this.seenWhole = process.database.specifications().get(order).fullTag();
        this.step = due().stream().map(Job::getId).findFirst().orElse("");
    }

    interface Heard {
        void hear() throws Exception;
    }

    /** As a message is processed: in one transaction, begun again by whoever comes second. */
    String heard(Heard event) {
        process.database.transaction().executeWithoutResult(status -> {
            try {
                event.hear();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return "heard";
    }

    String hold() {
        return heard(() -> process.held.recalled(new Payload.JobsRecalled(
                "table-1", process.database.clock().instant().toString(), List.of())));
    }

    String restore() {
        DataIdentity backup = new DataIdentity() {
            @Override
            public boolean isOf(String stored) {
                return stored.equals(current());
            }

            @Override
            public String current() {
                return "the disk of the backup for " + order;
            }
        };
        return new RestoreCheck(
                                backup,
                                process.database.restores(),
                                process.database.data(),
                                process.database.jobs(),
                                process.database.orders(),
                                process.outbox,
                                List.of("table-1"),
                                process.database.transaction())
                        .look()
                ? "restored"
                : "known";
    }

    String handOver() {
        process.executor.start();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> due().isEmpty());
        } finally {
            process.executor.shutdown();
        }
        return process.hasEnded(order)
                ? "ended before"
                : process.desk.task(order).isPresent() ? "failed" : "sent";
    }

    /** The step that was due when the race began, as long as it is. */
    String step() {
        while (due().stream().map(Job::getId).anyMatch(step::equals)) {
            try {
                process.engine.getManagementService().executeJob(step);
                return "done";
            } catch (RuntimeException failed) {
                // as the engine, which tries it again
                if (!isConcurrencyFailure(failed)) {
                    throw failed;
                }
            }
        }
        return "somebody else's";
    }

    private static boolean isConcurrencyFailure(RuntimeException failed) {
        return failed instanceof OptimisticLockingException || RetriedTransaction.cameSecond(failed);
    }

    /** The engine's job that is due; there must be one. */
    Job dueStep() {
        return due().get(0);
    }

    private List<Job> due() {
        ProcessInstance instance = process.instance(order);
        return instance == null
                ? List.of()
                : process.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .withRetriesLeft()
                        .list();
    }

    /** Nobody goes on with the order. */
    void end() {
        ProcessInstance instance = process.instance(order);
        if (instance != null) {
            process.engine.getRuntimeService().deleteProcessInstance(instance.getId(), "the race is over", true);
        }
        process.database.orders().move(order, OrderState.CANCELLED);
    }

    /** Jobs, order, what is waited for and what was sent to the table. */
    String outcome() throws Exception {
        List<String> jobs = process.database
                .jdbc()
                .sql("select * from cutroom.cut_job where order_id = ? order by created_at, job_id")
                .param(order)
                .query((row, n) -> row.getString("state")
                        + (row.getBoolean("start_asked") ? " with START" : "")
                        + (row.getObject("written_off_at") == null ? "" : " written off"))
                .list();
        List<String> sent = new ArrayList<>();
        for (String text : process.database.sent()) {
            Payload payload = json.read(text).payload();
            sent.add(
                    payload instanceof TableOperation operation
                            ? operation.operation().name()
                            : payload.type());
        }
        return "%s | %s%s | %s | %s"
                .formatted(
                        jobs.isEmpty() ? "no job" : String.join(", ", jobs),
                        process.database.orders().get(order).state(),
                        process.database.restores().unsureSince(order).isPresent() ? " unsure" : "",
                        waitsFor(),
                        sent.isEmpty() ? "nothing" : String.join(", ", sent));
    }

    private String waitsFor() {
        ProcessInstance instance = process.instance(order);
        return instance == null
                ? "ended"
                : String.join(" ", process.engine.getRuntimeService().getActiveActivityIds(instance.getId()));
    }
}
