package io.tailorline.workflow.platform.broker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says so at the start when this role signs in to the broker as the user that a new RabbitMQ has. */
public final class GuestBrokerUser implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(GuestBrokerUser.class);

    private static final String GUEST = "guest";

    private final ConnectionFactory connections;

    public GuestBrokerUser(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (GUEST.equals(connections.getUsername())) {
            LOG.warn(
                    "This role signs in to the broker as '{}', which may do everything: whoever reads its settings can move"
                            + " tables. Give each role a user of its own, and delete this one: docs/operations.md, Users of the broker; then"
                            + " rabbitmqctl delete_user {}.",
                    GUEST,
                    GUEST);
        }
    }
}
