package io.tailorline.workflow.platform.broker;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says so at the start when this role signs in to the broker as the one user that all roles once had. */
public final class SharedBrokerUser implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBrokerUser.class);

    /** What the installation steps of releases up to 0.1 made, and what a new RabbitMQ has. */
    private static final Set<String> OF_ALL_ROLES = Set.of("tailorline", "guest");

    private final ConnectionFactory connections;

    public SharedBrokerUser(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (OF_ALL_ROLES.contains(connections.getUsername())) {
            LOG.warn(
                    "This role signs in to the broker as '{}', which may do everything: whoever reads its settings can move"
                            + " tables. Give each role a user of its own, and delete this one: docs/operations.md, Users of the broker; then"
                            + " rabbitmqctl delete_user {}.",
                    connections.getUsername(),
                    connections.getUsername());
        }
    }
}
