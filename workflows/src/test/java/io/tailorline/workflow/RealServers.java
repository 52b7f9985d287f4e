package io.tailorline.workflow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** A real RabbitMQ and a real PostgreSQL on this machine, which whoever runs the build has started. */
public final class RealServers {

    private static final String RABBIT_PORT = "TAILORLINE_IT_RABBIT_PORT";
    private static final String POSTGRES_PORT = "TAILORLINE_IT_POSTGRES_PORT";

    private final int rabbitPort;
    private final int postgresPort;
    private final String database = "tailorline_" + UUID.randomUUID().toString().replace('-', '_');

    private RealServers(int rabbitPort, int postgresPort) {
        this.rabbitPort = rabbitPort;
        this.postgresPort = postgresPort;
    }

    /** Skips the test with plain words when they are not there. */
    public static RealServers orSkip() {
        Optional<Integer> rabbit = port(RABBIT_PORT);
        Optional<Integer> postgres = port(POSTGRES_PORT);
        if (rabbit.isEmpty() || postgres.isEmpty()) {
            String message = ("LEFT OUT: the integration test with real RabbitMQ and PostgreSQL. "
                            + "Set %s and %s, in the environment or as system properties, to the ports of both on 127.0.0.1.")
                    .formatted(RABBIT_PORT, POSTGRES_PORT);
            System.err.println(message);
            Assumptions.abort(message);
        }
        return new RealServers(rabbit.get(), postgres.get());
    }

    private static Optional<Integer> port(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(port -> !port.isBlank())
                .map(Integer::valueOf);
    }

    public int postgresPort() {
        return postgresPort;
    }

    int rabbitPort() {
        return rabbitPort;
    }

    /** Makes an empty database and removes the queues of an earlier run. */
    void prepare() throws SQLException {
        prepareDatabase();
        CachingConnectionFactory connections = new CachingConnectionFactory("127.0.0.1", rabbitPort);
        RabbitAdmin admin = new RabbitAdmin(connections);
        List.of("tailorline.nest.v2", "tailorline.process", "tailorline.parking", "tailorline.table.table-1")
                .forEach(admin::deleteQueue);
        connections.destroy();
    }

    /** Makes an empty database. */
    public void prepareDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    public String databaseUrl() {
        return url(database);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, name);
    }
}
