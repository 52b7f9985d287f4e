package io.tailorline.workflow.messaging;

import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes listener containers that wait for a broker that is not there instead of giving up. */
public final class ListenerContainers {

    private static final long FIRST_RETRY_MS = 1000;
    private static final long LAST_RETRY_MS = 8000;

    private final ConnectionFactory connections;

    public ListenerContainers(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** One consumer that holds one message at a time and acknowledges by hand. */
    public SimpleMessageListenerContainer oneByOne(MessageListener listener, String... queues) {
        SimpleMessageListenerContainer container = patient(listener, queues);
        container.setAcknowledgeMode(AcknowledgeMode.MANUAL);
        container.setPrefetchCount(1);
        return container;
    }

    /** A consumer of messages that may be lost. */
    public SimpleMessageListenerContainer lossy(MessageListener listener, String... queues) {
        SimpleMessageListenerContainer container = patient(listener, queues);
        container.setAcknowledgeMode(AcknowledgeMode.NONE);
        return container;
    }

    private SimpleMessageListenerContainer patient(MessageListener listener, String... queues) {
        SimpleMessageListenerContainer container = new SimpleMessageListenerContainer(connections);
        container.setQueueNames(queues);
        container.setMessageListener(listener);
        container.setConcurrentConsumers(1);
        container.setMissingQueuesFatal(false);
        container.setPossibleAuthenticationFailureFatal(false);
        container.setRecoveryBackOff(patience());
        container.setPhase(Phases.LISTENERS);
        return container;
    }

    private static BackOff patience() {
        ExponentialBackOff patience = new ExponentialBackOff(FIRST_RETRY_MS, 2);
        patience.setMaxInterval(LAST_RETRY_MS);
        return patience;
    }
}
