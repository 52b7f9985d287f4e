package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.platform.supervision.ThreadFailures;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.listener.ListenerContainerConsumerFailedEvent;
import org.springframework.context.event.EventListener;

/** Notes that a consumer of messages failed, unless only the broker was away; its container begins anew. */
public class ListenerFailures {

    private final ThreadFailures failures;

    public ListenerFailures(ThreadFailures failures) {
        this.failures = failures;
    }

    @EventListener
    void on(ListenerContainerConsumerFailedEvent failed) {
        if (failed.getThrowable() != null && !(failed.getThrowable() instanceof AmqpException)) {
            failures.failed("listener", failed.getThrowable());
        }
    }
}
