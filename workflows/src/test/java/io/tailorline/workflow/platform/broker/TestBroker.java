package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.QpidTopology;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.trace.Traces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

/** A broker with the queues of one table, and listeners on them that end with it. */
public final class TestBroker implements AutoCloseable {

    public static final String TABLE = "table-1";

    private final EmbeddedBroker broker;
    private final CachingConnectionFactory connections;
    private final RabbitTemplate template;
    private final RabbitAdmin admin;
    private final ConfirmedPublisher publisher;
    private final List<SimpleMessageListenerContainer> listeners = new ArrayList<>();

    private TestBroker(EmbeddedBroker broker) {
        this.broker = broker;
        connections = new CachingConnectionFactory("127.0.0.1", broker.port());
        connections.setUsername(EmbeddedBroker.USER);
        connections.setPassword(broker.password());
        connections.setVirtualHost(EmbeddedBroker.VIRTUAL_HOST);
        connections.setPublisherConfirmType(ConfirmType.CORRELATED);
        connections.setPublisherReturns(true);
        template = new RabbitTemplate(connections);
        template.setMandatory(true);
        publisher = new ConfirmedPublisher(template);
        admin = new RabbitAdmin(connections);
        new QpidTopology().declare(List.of(TABLE)).getDeclarables().forEach(declarable -> {
            if (declarable instanceof Exchange exchange) {
                admin.declareExchange(exchange);
            } else if (declarable instanceof Queue queue) {
                admin.declareQueue(queue);
            } else if (declarable instanceof Binding binding) {
                admin.declareBinding(binding);
            }
        });
    }

    public static TestBroker start(Path folder) {
        return new TestBroker(EmbeddedBroker.start(folder, "a password of the test"));
    }

    /** Ends the broker; its clients and listeners stay, and find it again after {@link #comeBack()}. */
    public void goAway() {
        broker.close();
    }

    public void comeBack() {
        broker.start();
    }

    /** Makes the queue of one table more. */
    public String addTable(String table) {
        Queue queue = new Queue(Topology.tableQueue(table), true);
        admin.declareQueue(queue);
        admin.declareBinding(BindingBuilder.bind(queue)
                .to(new DirectExchange(Topology.COMMANDS))
                .with(Topology.tableKey(table)));
        return queue.getName();
    }

    public RabbitTemplate template() {
        return template;
    }

    public ConfirmedPublisher publisher() {
        return publisher;
    }

    /** Sends a text and waits until it is safe. */
    public void send(String exchange, String key, String id, String text) {
        publisher.await(publisher.send(exchange, key, id, text)).ifPresent(trouble -> {
            throw new IllegalStateException(trouble);
        });
    }

    public QueueDepth.Depth depth(String queue, int delivered) {
        return new QueueDepth(template, new QpidTopology().countsDelivered()).of(queue, delivered);
    }

    /** One consumer, not started. */
    public SimpleMessageListenerContainer listener(ChannelAwareMessageListener listener, String... queues) {
        SimpleMessageListenerContainer container =
                new ListenerContainers(connections, Traces.none()).oneByOne(listener, queues);
        container.afterPropertiesSet();
        listeners.add(container);
        return container;
    }

    /** Ends all listeners and empties these queues. */
    public void clear(String... queues) {
        listeners.forEach(SimpleMessageListenerContainer::stop);
        listeners.clear();
        List.of(queues).forEach(queue -> admin.purgeQueue(queue));
    }

    @Override
    public void close() {
        clear();
        connections.destroy();
        broker.close();
    }
}
