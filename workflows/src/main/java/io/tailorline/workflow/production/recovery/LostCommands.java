package io.tailorline.workflow.production.recovery;

import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a command again whose message, or whose answer, is nowhere any more: the broker lost its disk, or database and
 * broker were restored to different instants. Without it the order would wait for ever.
 *
 * <p>A command is taken for lost when its order has not changed for some minutes and neither outbox nor broker holds
 * any message that could be it or its answer; a long queue alone is no reason. It is sent with the id that it had:
 * whoever has received it after all does nothing twice. A nester's second answer finds no process that waits for it; a
 * gateway stores a job once and reports its end again.
 *
 * <p>Several portals may do so at the same time: whoever comes first renews the instant of the order's change, and the
 * other finds it renewed.
 */
public class LostCommands {

    private static final Logger LOG = LoggerFactory.getLogger(LostCommands.class);

    /** How many markers are asked for again at a time; the next ones when these are out of the queue. */
    private static final int MARKERS = 100;

    private final AwaitedMarkers awaited;
    private final MakeMarkerStep markers;
    private final JobDispatch cuts;
    private final CutOrders orders;
    private final Outbox outbox;
    private final Predicate<String> isEmpty;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Duration timeout;

    /**
     * @param isEmpty whether the broker says that a queue of this name holds no message; false when it does not answer
     * @param timeout how long an order may wait unchanged; longer than any search and any answer take
     */
    public LostCommands(
            AwaitedMarkers awaited,
            MakeMarkerStep markers,
            JobDispatch cuts,
            CutOrders orders,
            Outbox outbox,
            Predicate<String> isEmpty,
            TransactionOperations transaction,
            InstantSource clock,
            Duration timeout) {
        this.awaited = awaited;
        this.markers = markers;
        this.cuts = cuts;
        this.orders = orders;
        this.outbox = outbox;
        this.isEmpty = isEmpty;
        this.transaction = transaction;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Returns how many were sent again. */
    public int sendAgain() {
        Instant oldest = clock.instant().minus(timeout);
        int sent = 0;
        List<AwaitedMarkers.Awaited> waiting = awaited.unchangedSince(oldest, MARKERS);
        if (!waiting.isEmpty() && isNowhere(Topology.NEST_KEY, Topology.NEST_QUEUE)) {
            sent += count(waiting, one -> askAgain(one, oldest));
        }
        for (JobDispatch.Unanswered job : cuts.unansweredSince(oldest)) {
            if (isNowhere(Topology.tableKey(job.table()), Topology.tableQueue(job.table()))
                    && inTransaction(job.orderId(), () -> cutAgain(job, oldest))) {
                sent++;
            }
        }
        return sent;
    }

    private boolean isNowhere(String routingKey, String queue) {
        return !outbox.holds(routingKey) && isEmpty.test(queue) && isEmpty.test(Topology.EVENT_QUEUE);
    }

    private int count(List<AwaitedMarkers.Awaited> all, Predicate<AwaitedMarkers.Awaited> action) {
        return (int) all.stream()
                .filter(one -> inTransaction(one.orderId(), () -> action.test(one)))
                .count();
    }

    private boolean askAgain(AwaitedMarkers.Awaited lost, Instant oldest) {
        boolean isStillWaiting = orders.find(lost.orderId())
                .filter(order -> order.state() == OrderState.NESTING)
                .filter(order -> order.changedAt().isBefore(oldest))
                .isPresent();
        if (isStillWaiting) {
            markers.askAgain(lost.orderId(), lost.commandId());
            AfterCommit.run(
                    () -> LOG.warn("Order {}: the command for its marker was lost and is sent again", lost.orderId()));
        }
        return isStillWaiting;
    }

    private boolean cutAgain(JobDispatch.Unanswered job, Instant oldest) {
        boolean isStillLost = cuts.sendAgain(job.jobId(), oldest);
        if (isStillLost) {
            AfterCommit.run(() -> LOG.warn(
                    "Order {}: its job {} was lost on the way to table {} and is sent again",
                    job.orderId(),
                    job.jobId(),
                    job.table()));
        }
        return isStillLost;
    }

    /** An order that cannot be sent again, for instance without a pattern, does not keep the others from it. */
    private boolean inTransaction(String orderId, BooleanSupplier action) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> action.getAsBoolean()));
        } catch (IllegalStateException broken) {
            LOG.error("Order {}: its command was lost and cannot be sent again", orderId, broken);
            return false;
        }
    }
}
