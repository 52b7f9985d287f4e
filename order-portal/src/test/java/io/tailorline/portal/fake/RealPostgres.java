package io.tailorline.portal.fake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A real PostgreSQL on this machine, which whoever runs the build has started. As an initializer it gives an
 * application an empty database of its own.
 */
public final class RealPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PORT = "TAILORLINE_IT_POSTGRES_PORT";

    private static Optional<String> port() {
        return Optional.ofNullable(System.getProperty(PORT, System.getenv(PORT)))
                .filter(text -> !text.isBlank());
    }

    /** Skips the test with plain words where there is none. */
    public static void orSkip(String what) {
        if (port().isEmpty()) {
            String message =
                    "LEFT OUT: %s on a real PostgreSQL. Set %s to its port on 127.0.0.1.".formatted(what, PORT);
            System.err.println(message);
            Assumptions.abort(message);
        }
    }

    /** The address of a new, empty database; its user is {@code postgres}, without a password. */
    public static String freshDatabase() throws SQLException {
        String server = "jdbc:postgresql://127.0.0.1:%s/".formatted(port().orElseThrow());
        String name = "portal_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server + name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + freshDatabase(),
                    "spring.datasource.username=postgres",
                    "spring.datasource.password=",
                    "tailorline.data=target/test-data/portal-postgres");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
