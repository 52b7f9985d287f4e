package io.tailorline.workflow;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assumptions;

/** One who signs in to the broker as the user of a role, and tries things. */
final class BrokerUser implements AutoCloseable {

    private static final String PASSWORD = "TAILORLINE_IT_BROKER_PASSWORD";

    private final Connection connection;

    private BrokerUser(Connection connection) {
        this.connection = connection;
    }

    /** The password of all users of roles; skips the test with plain words when the broker has none. */
    static String passwordOrSkip() {
        String password = System.getProperty(PASSWORD, System.getenv(PASSWORD));
        if (password == null || password.isBlank()) {
            String message =
                    "LEFT OUT: the rights of each role's user. Import packaging/broker/definitions, as .ci/run does, and set "
                            + PASSWORD;
            System.err.println(message);
            Assumptions.abort(message);
        }
        return String.valueOf(password);
    }

    static BrokerUser signIn(int port, String user) throws IOException, TimeoutException {
        ConnectionFactory broker = new ConnectionFactory();
        broker.setPort(port);
        broker.setUsername(user);
        broker.setPassword(passwordOrSkip());
        broker.setAutomaticRecoveryEnabled(false);
        return new BrokerUser(broker.newConnection());
    }

    interface Try {
        void on(Channel channel) throws IOException;
    }

    /** Whether the broker lets this user do it. */
    boolean may(Try what) throws IOException {
        Channel channel = connection.createChannel();
        try {
            what.on(channel);
            channel.queueDeclarePassive(
                    "tailorline.process"); // its answer comes after a refusal of what was sent before
            channel.abort();
            return true;
        } catch (IOException | AlreadyClosedException closed) {
            ShutdownSignalException signal = closed instanceof AlreadyClosedException already
                    ? already
                    : Optional.ofNullable(closed.getCause())
                            .map(ShutdownSignalException.class::cast)
                            .orElseThrow(() -> new IllegalStateException(closed));
            if (signal.getReason() instanceof AMQP.Channel.Close reason) {
                switch (reason.getReplyCode()) {
                    case AMQP.ACCESS_REFUSED:
                        return false;
                    case AMQP.RESOURCE_LOCKED: // allowed, and a queue of one consumer at a time is not read in this way
                        return true;
                    default: // neither
                }
            }
            throw new IllegalStateException(closed);
        }
    }

    boolean mayPublish(String exchange, String key, String id, byte[] text) throws IOException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId(id)
                .contentType("application/json")
                .headers(Map.of("tailorline-queue", "tailorline.table.table-1"))
                .deliveryMode(2)
                .build();
        return may(channel -> channel.basicPublish(exchange, key, properties, text));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
