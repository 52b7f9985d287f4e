package io.tailorline.workflow.cutroom.desk;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.cutroom.persistence.OrderCuts;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Payload.JobsRecalled;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Jobs whose suit may be cut although the process does not know it: after a restore, or because the gateway of their
 * table has lost them. What a table or its gateway knows counts; what neither knows a person answers. Until then
 * nothing of them moves.
 */
public class HeldJobs {

    private static final Logger LOG = LoggerFactory.getLogger(HeldJobs.class);

    private final OrdersInCutting orders;
    private final TableJobs jobs;
    private final OrderCuts orderCuts;
    private final Restores restores;
    private final CutEvents events;
    private final TableDispatch cuts;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    public HeldJobs(
            OrdersInCutting orders,
            TableJobs jobs,
            OrderCuts orderCuts,
            Restores restores,
            CutEvents events,
            TableDispatch cuts,
            Outbox outbox,
            TransactionOperations transaction) {
        this.orders = orders;
        this.jobs = jobs;
        this.orderCuts = orderCuts;
        this.restores = restores;
        this.events = events;
        this.cuts = cuts;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** A gateway has told which jobs it has; ends since the restore it has told before. In the caller's transaction. */
    public void recalled(JobsRecalled recalled) throws BrokenMessage {
        String table = recalled.table();
        Instant memory = instant(recalled.memorySince());
        Optional<Instant> restoredTo = restores.restoredTo(table);
        boolean remembersAll =
                restoredTo.filter(instant -> !memory.isAfter(instant)).isPresent();
        List<String> forgotten =
                recalled.jobs().stream().filter(id -> jobs.find(id).isEmpty()).toList();
        // of a job that is not known here it has not told yet what is cut
        boolean isWhole = remembersAll && forgotten.isEmpty();
        for (TableJob job : jobs.openOf(table)) {
            boolean isThere = recalled.jobs().contains(job.jobId());
            if (job.state() == JobState.HELD && isWhole && wasSentBefore(job, restoredTo.get())) {
                settle(job, true);
            } else if (!isThere && job.isAtTable()) {
                AfterCommit.run(() -> LOG.warn(
                        "Job {} is {}, and the gateway of table {} does not know it: it is held.",
                        job.jobId(),
                        job.state(),
                        table));
                restores.lost(table, job.orderId(), job.createdAt());
                orders.decided(job.orderId());
                jobs.hold(job.jobId());
            }
        }
        if (restoredTo.isPresent()) {
            restores.heard(table, isWhole);
        }
        if (remembersAll) {
            forgotten.stream().filter(id -> !id.equals(recalled.jobs().get(0))).forEach(id -> callOff(table, id));
        }
    }

    /** A job that waits behind others was never started, and its order gets another; the first may be on the table. */
    private void callOff(String table, String jobId) {
        outbox.send(
                Topology.tableKey(table),
                "",
                new TableCommand.TableOperation(jobId, table, TableCommand.Operation.ABORT));
    }

    /**
     * Settles what can be settled without a person; a job that cannot be, for instance without a program, stays held.
     */
    public void look() {
        for (TableJob held : jobs.held()) {
            try {
                transaction.executeWithoutResult(status -> lookAt(held));
            } catch (IllegalStateException broken) {
                LOG.error("Job {} of order {} cannot be settled and stays held", held.jobId(), held.orderId(), broken);
            }
        }
        transaction.executeWithoutResult(status -> restores.tidy(orders::isOnItsWay));
    }

    private void lookAt(TableJob held) {
        jobs.find(held.jobId())
                .filter(job -> job.state() == JobState.HELD)
                .ifPresent(job -> settle(job, restores.isWhole()));
    }

    /** One that came later waits until all tables have told: any of them may have cut its order. */
    private static boolean wasSentBefore(TableJob job, Instant restoredTo) {
        return !job.createdAt().isAfter(restoredTo);
    }

    /** @param isWhole whether nothing is cut that is not known */
    private void settle(TableJob job, boolean isWhole) {
        Optional<TableJob> before = orderCuts.forgotten(job.orderId());
        if (before.filter(other -> other.state() == JobState.DONE).isPresent()) {
            restores.sure(job.orderId());
            events.takenForCut(
                    job,
                    String.format(
                            Locale.ROOT,
                            "Cut by table '%s' as job '%s', of which the restored data knew nothing.",
                            before.get().table(),
                            before.get().jobId()));
        } else if (before.isEmpty() && isWhole && !isPartlyCut(job)) {
            release(job);
        }
    }

    /** An order that shares it was cut by itself: what of the others is, a person says. */
    private boolean isPartlyCut(TableJob job) {
        return jobs.sharing(job.jobId()).stream()
                .anyMatch(order -> orderCuts.forgotten(order).isPresent());
    }

    /** Nothing of it is cut. */
    private void release(TableJob job) {
        restores.sure(job.orderId());
        cuts.sendAgain(job);
    }

    /**
     * A person has looked for the suit. In the caller's transaction.
     *
     * @param job held
     */
    void answer(TableJob job, CutSince seen, String by) {
        restores.sure(job.orderId());
        if (seen instanceof CutSince.Nothing) {
            cuts.sendAgain(job);
            return;
        }
        outbox.send(
                Topology.tableKey(job.table()),
                job.orderId(),
                new TableCommand.TableOperation(job.jobId(), job.table(), TableCommand.Operation.ABORT));
        if (seen instanceof CutSince.Some some) {
            events.foundCut(job, some.cut(), "found so after a restore by " + by);
        } else {
            events.takenForCut(job, "Found cut after a restore by " + by + ".");
        }
    }

    private static Instant instant(String text) throws BrokenMessage {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw new BrokenMessage(
                    "memorySince '%s'; expected an instant as 2026-12-24T18:00:00Z.".formatted(text), notAnInstant);
        }
    }
}
