package io.tailorline.workflow.messaging;

import io.tailorline.workflow.messaging.ConfirmedPublisher.InFlight;
import io.tailorline.workflow.messaging.Outbox.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties the outbox: woken by every commit, and by itself twice a second for what another portal wrote or a broker
 * refused. A message is deleted only after the broker's confirmation, so it may go out twice and never not at all.
 * Messages to one queue leave in the order in which they were written: the next is sent when the one before is safe,
 * and all wait behind one that the broker refuses. (Sent together they would go through several channels, between which
 * AMQP promises no order.)
 */
public final class OutboxPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);

    private static final long POLL_MS = 500;
    private static final long RETRY_SECONDS = 2;

    private final Outbox outbox;
    private final ConfirmedPublisher publisher;
    private final TransactionOperations transaction;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean brokerDown;
    private Optional<Thread> thread = Optional.empty();

    public OutboxPublisher(Outbox outbox, ConfirmedPublisher publisher, TransactionOperations transaction) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    @Override
    public synchronized void start() {
        outbox.onCommit(work::release);
        running = true;
        Thread started = new Thread(this::run, "outbox");
        started.start();
        thread = Optional.of(started);
    }

    @Override
    public synchronized void stop() {
        running = false;
        work.release();
        thread.ifPresent(OutboxPublisher::join);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return LifecyclePhases.OUTBOX;
    }

    private void run() {
        while (running) {
            try {
                while (running && publishDue() > 0) {
                    work.drainPermits();
                }
                brokerDown = false;
            } catch (AmqpException unreachable) {
                if (!brokerDown) {
                    LOG.warn(
                            "No broker; what the process has to say waits in the outbox: {}", unreachable.getMessage());
                }
                brokerDown = true;
            } catch (DataAccessException | TransactionException unreachable) {
                LOG.warn("The outbox cannot be read: {}", unreachable.getMessage());
            }
            pause();
        }
    }

    /** Publishes the oldest message of each destination; returns how many are safe. */
    int publishDue() {
        Integer safe = transaction.execute(status -> outbox.takeTurn() ? publish(outbox.due()) : 0);
        return safe == null ? 0 : safe;
    }

    private int publish(List<Waiting> due) {
        Map<Waiting, InFlight> sent = new LinkedHashMap<>();
        for (Waiting message : due) {
            sent.put(
                    message,
                    publisher.send(message.exchange(), message.routingKey(), message.messageId(), message.body()));
        }
        int safe = 0;
        for (Map.Entry<Waiting, InFlight> one : sent.entrySet()) {
            Optional<String> trouble = publisher.await(one.getValue());
            if (trouble.isPresent()) {
                LOG.warn("Message {} is not safe yet: {}", one.getKey().messageId(), trouble.get());
                outbox.refused(one.getKey(), trouble.get(), RETRY_SECONDS);
            } else {
                outbox.published(one.getKey());
                safe++;
            }
        }
        return safe;
    }

    private void pause() {
        try {
            if (work.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
