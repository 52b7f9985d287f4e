package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.OrderJson;

/** Ends an order that will not be cut: because the customer cancelled it, or because a tailor sent it back. */
public class CloseOrderStep {

    private final CutOrders orders;
    private final TableJobs jobs;
    private final Outbox outbox;
    private final OrderJson json = new OrderJson();

    public CloseOrderStep(CutOrders orders, TableJobs jobs, Outbox outbox) {
        this.orders = orders;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    public void cancel(String orderId) {
        takeOffTheTable(orderId);
        orders.move(orderId, OrderState.CANCELLED);
    }

    /** @param reasons for the customer, as {@link OrderJson#notices} writes them */
    public void sendBack(String orderId, String reasons) {
        takeOffTheTable(orderId);
        orders.move(orderId, OrderState.REJECTED, json.readNotices(reasons));
    }

    private void takeOffTheTable(String orderId) {
        jobs.lockOpen(orderId).forEach(job -> {
            jobs.move(job.jobId(), JobState.ABORTED);
            outbox.send(
                    Topology.tableKey(job.table()),
                    orderId,
                    new TableCommand.TableOperation(job.jobId(), job.table(), TableCommand.Operation.ABORT));
        });
    }
}
