package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messaging.EventPublisher;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/** Tells the process what the tables' journals hold, each event until the broker has confirmed it, in order. */
final class EventOutbox implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);
    private static final long POLL_MS = 500;

    private final List<TableJournal> journals;
    private final EventPublisher publisher;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running = true;
    private boolean waiting;

    EventOutbox(List<TableJournal> journals, EventPublisher publisher) {
        this.journals = List.copyOf(journals);
        this.publisher = publisher;
    }

    /** There is something to say. */
    void wake() {
        work.release();
    }

    void stop() {
        running = false;
        work.release();
    }

    @Override
    public void run() {
        while (running) {
            publishAll();
            try {
                if (work.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void publishAll() {
        try {
            for (TableJournal journal : journals) {
                publish(journal);
            }
            if (waiting) {
                LOG.info("Events are told again.");
            }
            waiting = false;
        } catch (AmqpException | DurableFileQueueFault absent) {
            if (!waiting) {
                LOG.warn("Events wait, and are kept: {}", absent.getMessage());
            }
            waiting = true;
        }
    }

    private void publish(TableJournal journal) throws DurableFileQueueFault {
        for (DurableFileQueue.Entry entry : journal.unsaid()) {
            publisher.publish(journal.event(entry));
            journal.said(entry);
        }
    }
}
