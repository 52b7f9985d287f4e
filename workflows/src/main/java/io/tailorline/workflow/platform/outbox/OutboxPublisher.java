package io.tailorline.workflow.platform.outbox;

import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher.InFlight;
import io.tailorline.workflow.platform.broker.LifecyclePhases;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.outbox.Outbox.Waiting;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes what the outbox holds, on a thread of its own; several portals may do so at the same time.
 *
 * <p>Three steps, and neither a transaction nor a lock is held while the broker is waited for: claim in a short
 * transaction; publish and wait for the confirmations; delete what is confirmed in another short transaction. A portal
 * that ends in between leaves its claims to run out, and the messages are published again by any other: consumers
 * process a message once by its id.
 *
 * <p>To each table one message is on its way at a time and the next only after its confirmation: one that the broker
 * refused, or whose confirmation was lost, is not overtaken by those behind it. (Published in a row, a channel that
 * fails in between loses an earlier message and keeps a later one; AMQP promises no order.) Commands to nesters are of
 * different orders and go out many at a time.
 */
public final class OutboxPublisher implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);

    /**
     * Commands for nesters stay in the database, in the order of their ranks, while this many a search wait in their
     * queue, which keeps the order in which they came: enough not to run dry between two rounds.
     */
    public static final int MOST_A_SEARCH = 4;

    private static final Duration POLL = Duration.ofMillis(500);

    private final Outbox outbox;
    private final ConfirmedPublisher publisher;
    private final TransactionOperations transaction;
    private final Supplier<QueueDepth.Depth> nesters;
    private final SupervisedLoop loop;
    private final String self = UUID.randomUUID().toString();
    private boolean waiting;

    /** @param nesters how many commands wait in the nesters' queue, and how many searches take from it */
    public OutboxPublisher(
            Outbox outbox,
            ConfirmedPublisher publisher,
            TransactionOperations transaction,
            Supplier<QueueDepth.Depth> nesters,
            ThreadFailures failures) {
        this.nesters = nesters;
        this.outbox = outbox;
        this.publisher = publisher;
        this.transaction = transaction;
        this.loop = new SupervisedLoop("outbox", POLL, this::publishAll, failures);
    }

    @Override
    public void start() {
        outbox.onCommit(loop::wake);
        loop.start();
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return LifecyclePhases.OUTBOX;
    }

    private void publishAll() {
        try {
            while (loop.isRunning() && publishDue() > 0) {
                // more may wait behind what was published
            }
            waiting = false;
        } catch (AmqpException | DataAccessException | TransactionException absent) {
            if (!waiting) {
                LOG.warn("Commands wait in the outbox: {}", absent.getMessage());
            }
            waiting = true;
        }
    }

    /** How many commands more the nesters' queue takes. */
    private int roomForNesters() {
        if (!outbox.holds(Topology.NEST_KEY)) {
            return 0;
        }
        QueueDepth.Depth depth = nesters.get();
        return Math.max(0, MOST_A_SEARCH * Math.max(1, depth.consumers()) - depth.waiting());
    }

    /** Publishes what is due; returns how many are safe. */
    int publishDue() {
        int room = roomForNesters();
        List<Waiting> claimed = transaction.execute(status -> outbox.claim(self, room));
        if (claimed == null || claimed.isEmpty()) {
            return 0;
        }
        Map<Waiting, Optional<String>> troubles = new LinkedHashMap<>();
        try {
            publish(claimed, troubles);
        } finally {
            transaction.executeWithoutResult(status -> settle(troubles));
        }
        return (int) troubles.values().stream().filter(Optional::isEmpty).count();
    }

    /** @param troubles what became of each message that was sent; empty for one that is safe */
    private void publish(List<Waiting> claimed, Map<Waiting, Optional<String>> troubles) {
        Map<Waiting, InFlight> sent = new LinkedHashMap<>();
        int behind = claimed.stream().anyMatch(Waiting::isForNester) ? outbox.count(Topology.NEST_KEY) : 0;
        try {
            for (Waiting message : claimed) {
                behind -= message.isForNester() ? 1 : 0;
                sent.put(
                        message,
                        publisher.send(
                                message.exchange(),
                                message.routingKey(),
                                message.messageId(),
                                message.body(),
                                message.isForNester() ? behind : 0));
            }
        } finally {
            sent.forEach((message, inFlight) -> troubles.put(message, publisher.await(inFlight)));
        }
    }

    private void settle(Map<Waiting, Optional<String>> troubles) {
        troubles.forEach((message, trouble) -> {
            if (trouble.isPresent()) {
                tell(message, trouble.get());
                outbox.refused(message, self, trouble.get());
            } else {
                outbox.published(message);
            }
        });
        outbox.release(self);
    }

    /** Once for each message; it may wait for days, until its table is named or its broker is mended. */
    private static void tell(Waiting message, String trouble) {
        if (message.attempts() == 0) {
            LOG.warn("Message {} waits in the outbox and is sent again: {}", message.messageId(), trouble);
        } else {
            LOG.debug("Message {} still waits in the outbox: {}", message.messageId(), trouble);
        }
    }
}
