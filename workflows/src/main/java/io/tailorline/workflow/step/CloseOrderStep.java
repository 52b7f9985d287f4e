package io.tailorline.workflow.step;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.CutRoom.JobState;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.messaging.Outbox;
import io.tailorline.workflow.messaging.TableCommand;
import io.tailorline.workflow.messaging.Topology;
import io.tailorline.workflow.store.CutOrders;
import io.tailorline.workflow.store.TableJobs;
import java.util.List;

/** Ends an order that will not be cut: because the customer cancelled it, or because a tailor sent it back. */
public class CloseOrderStep {

    private final CutOrders orders;
    private final TableJobs jobs;
    private final Outbox outbox;

    public CloseOrderStep(CutOrders orders, TableJobs jobs, Outbox outbox) {
        this.orders = orders;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    public void cancel(String orderId) {
        takeOffTheTable(orderId);
        orders.move(orderId, OrderState.CANCELLED);
    }

    /** @param reason for the customer */
    public void sendBack(String orderId, String reason) {
        takeOffTheTable(orderId);
        orders.move(orderId, OrderState.REJECTED, List.of(Notice.verbatim(reason)));
    }

    private void takeOffTheTable(String orderId) {
        jobs.lockOpen(orderId).ifPresent(job -> {
            jobs.move(job.jobId(), JobState.ABORTED);
            outbox.send(
                    Topology.tableKey(job.table()),
                    orderId,
                    new TableCommand.TableOperation(job.jobId(), job.table(), TableCommand.Operation.ABORT));
        });
    }
}
