package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.platform.trace.Traces;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

/** Makes listener containers that wait for a broker that is not there instead of giving up. */
public final class ListenerContainers {

    /** Between two tries to reach the broker. */
    private static final long RECOVERY_MS = 5000;

    private final ConnectionFactory connections;
    private final Traces traces;

    public ListenerContainers(ConnectionFactory connections, Traces traces) {
        this.connections = connections;
        this.traces = traces;
    }

    /** One consumer that holds one message at a time and acknowledges by hand. */
    public SimpleMessageListenerContainer oneByOne(ChannelAwareMessageListener listener, String... queues) {
        SimpleMessageListenerContainer container = patient(new TracedListener(listener, traces), queues);
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
        container.setRecoveryInterval(RECOVERY_MS);
        container.setPhase(LifecyclePhases.LISTENERS);
        return container;
    }
}
