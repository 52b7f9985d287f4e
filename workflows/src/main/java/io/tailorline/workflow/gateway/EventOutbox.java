package io.tailorline.workflow.gateway;

import io.tailorline.workflow.platform.broker.EventPublisher;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/** Publishes the events in the tables' journals, in order; each stays there until the broker has confirmed it. */
final class EventOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);

    private final List<TableJournal> journals;
    private final EventPublisher publisher;
    private boolean waiting;

    EventOutbox(List<TableJournal> journals, EventPublisher publisher) {
        this.journals = List.copyOf(journals);
        this.publisher = publisher;
    }

    void publishAll() {
        try {
            for (TableJournal journal : journals) {
                publish(journal);
            }
            if (waiting) {
                LOG.info("Events are published again.");
            }
            waiting = false;
        } catch (AmqpException | DurableFileQueueFault absent) {
            if (!waiting) {
                LOG.warn("Events wait, and are stored: {}", absent.getMessage());
            }
            waiting = true;
        }
    }

    private void publish(TableJournal journal) throws DurableFileQueueFault {
        for (DurableFileQueue.Entry entry : journal.unpublished()) {
            try {
                TableJournal.StoredMessage event = journal.message(entry);
                publisher.publish(event.envelope(), event.text());
                journal.published(entry);
            } catch (UnreadableFile unreadable) {
                LOG.error("An event is lost and its file is set aside.", unreadable);
                journal.park(unreadable);
            }
        }
    }
}
