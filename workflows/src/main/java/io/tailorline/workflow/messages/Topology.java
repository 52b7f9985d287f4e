package io.tailorline.workflow.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;

/**
 * The exchanges and queues of Tailorline. Each kind of broker has its own way to make a durable queue; the names and
 * bindings are the same.
 */
public abstract class Topology {

    private static final String OURS = "tailorline.";

    /** Commands, routed by {@link #NEST_KEY} or a table's key. */
    public static final String COMMANDS = "tailorline.commands";

    /** What nesters say: events, telemetry, messages to be parked. */
    public static final String NESTER = "tailorline.nester";

    /** What portals tell each other; nothing is stored. */
    public static final String TELEMETRY = "tailorline.telemetry";

    /** Calls to all nesters at once; nothing is stored. */
    public static final String CALLS = "tailorline.calls";

    /** The exchange of every broker whose routing keys are names of queues. */
    public static final String TO_QUEUE = "";

    /** Messages that could not be processed; the queue's name is its key as well. */
    public static final String PARKING = "tailorline.parking";

    /** Commands to nesters. */
    public static final String NEST_KEY = "nest.v2";

    public static final String NEST_QUEUE = "tailorline.nest.v2";

    public static final String EVENT_KEY = "process";
    public static final String EVENT_QUEUE = "tailorline.process";

    /** To every portal. */
    public static final String TELEMETRY_KEY = "telemetry";

    /** Whether a parked message may go back into this queue. */
    public static boolean takesBack(String queue) {
        return !queue.equals(PARKING) && queue.startsWith(OURS);
    }

    /** The routing key of a table's commands. */
    public static String tableKey(String table) {
        return "table." + table;
    }

    /** What the gateway of a table says: events, telemetry, messages to be parked. */
    public static String gatewayExchange(String table) {
        return "tailorline.gateway." + table;
    }

    /** The queue of a table's commands. */
    public static String tableQueue(String table) {
        return "tailorline.table." + table;
    }

    /**
     * Whether messages with this key are compressed: those that only roles read that know compression. Others follow
     * once every release in use does.
     */
    public static boolean isCompressed(String routingKey) {
        return routingKey.equals(NEST_KEY);
    }

    /** Whether the broker's count of a queue's messages includes those that a consumer holds. */
    public abstract boolean countsDelivered();

    /** A queue that several consumers share. */
    abstract Queue sharedQueue(String name);

    /** A queue whose messages are processed one after the other, by one consumer at a time. */
    abstract Queue orderedQueue(String name);

    /** Everything, which a portal declares; declaring what exists already changes nothing. */
    public Declarables declare(List<String> tables) {
        DirectExchange commands = new DirectExchange(COMMANDS);
        Queue nest = sharedQueue(NEST_QUEUE);
        Queue process = orderedQueue(EVENT_QUEUE);
        Queue parking = sharedQueue(PARKING);
        List<Declarable> all = new ArrayList<>(List.of(
                commands,
                new FanoutExchange(TELEMETRY),
                new FanoutExchange(CALLS),
                nest,
                process,
                parking,
                bind(nest, commands, NEST_KEY)));
        for (String table : tables) {
            Queue queue = orderedQueue(tableQueue(table));
            all.add(queue);
            all.add(bind(queue, commands, tableKey(table)));
        }
        for (DirectExchange sender : senders(tables)) {
            all.add(sender);
            all.add(bind(process, sender, EVENT_KEY));
            all.add(bind(parking, sender, PARKING));
        }
        return new Declarables(all);
    }

    /** What brings the telemetry of nesters, tables and other portals to the queue of one portal. */
    public Declarables bindTelemetry(Queue queue, List<String> tables) {
        List<Declarable> all = new ArrayList<>();
        all.add(BindingBuilder.bind(queue).to(new FanoutExchange(TELEMETRY)));
        senders(tables).forEach(sender -> all.add(bind(queue, sender, TELEMETRY_KEY)));
        return new Declarables(all);
    }

    /** Each is written by one role, and nobody else's. */
    private static List<DirectExchange> senders(List<String> tables) {
        return Stream.concat(Stream.of(NESTER), tables.stream().map(Topology::gatewayExchange))
                .map(DirectExchange::new)
                .toList();
    }

    private static Binding bind(Queue queue, DirectExchange exchange, String key) {
        return BindingBuilder.bind(queue).to(exchange).with(key);
    }
}
