package io.tailorline.workflow.messages;

import java.util.List;
import org.springframework.amqp.core.Message;

/**
 * By which exchange each message is sent. Nesters have one exchange together and every table has one for its gateway,
 * so that the broker's permissions say who can have written a message: what came by the exchange of a nester or a
 * gateway is believed only as far as that one may say it. The other exchanges are written by portals alone.
 */
public final class Origin {

    private static final String TABLE_QUEUE = Topology.tableQueue("");

    private Origin() {}

    /** The exchange by which a message with this payload is sent. */
    public static String exchangeOf(Payload payload) {
        if (payload instanceof JobEvent event) {
            return Topology.gatewayExchange(event.table());
        }
        if (payload instanceof Payload.TableTelemetry telemetry) {
            return Topology.gatewayExchange(telemetry.table());
        }
        if (payload instanceof Payload.JobsRecalled recalled) {
            return Topology.gatewayExchange(recalled.table());
        }
        if (payload instanceof NestingPayload.StopNesting) {
            return Topology.CALLS;
        }
        if (payload instanceof Payload.OrderMoved) {
            return Topology.TELEMETRY;
        }
        if (payload instanceof TableCommand || payload instanceof NestingPayload.NestMarker) {
            return Topology.COMMANDS;
        }
        return Topology.NESTER;
    }

    /** @throws ForgedMessage when whoever sent the message is not who may say such a thing */
    public static void require(Message message, Payload payload) throws ForgedMessage {
        String exchange = exchange(message);
        if (isOfARole(exchange) && !exchange.equals(exchangeOf(payload))) {
            throw new ForgedMessage(
                    "'%s' came by the exchange '%s'; expected '%s'. Maybe somebody pretends to be another role."
                            .formatted(payload.type(), exchange, exchangeOf(payload)));
        }
    }

    /** The exchange by which a message of this queue is parked. */
    public static String parkingExchange(String queue) {
        if (queue.equals(Topology.NEST_QUEUE)) {
            return Topology.NESTER;
        }
        return queue.startsWith(TABLE_QUEUE)
                ? Topology.gatewayExchange(queue.substring(TABLE_QUEUE.length()))
                : Topology.TO_QUEUE;
    }

    /** Whether whoever parked the message can have had it from this queue. */
    public static boolean canHaveReceived(Message parked, String queue) {
        String exchange = exchange(parked);
        return !isOfARole(exchange) || exchange.equals(parkingExchange(queue));
    }

    private static boolean isOfARole(String exchange) {
        return !List.of(Topology.TO_QUEUE, Topology.COMMANDS, Topology.TELEMETRY, Topology.CALLS)
                .contains(exchange);
    }

    private static String exchange(Message message) {
        String exchange = message.getMessageProperties().getReceivedExchange();
        return exchange == null ? Topology.TO_QUEUE : exchange;
    }
}
