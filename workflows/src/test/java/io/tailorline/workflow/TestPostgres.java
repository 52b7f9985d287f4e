package io.tailorline.workflow;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** A new database on the PostgreSQL that {@code TAILORLINE_IT_POSTGRES_PORT} names; without one a test is left out. */
public final class TestPostgres {

    private static final String PORT = "TAILORLINE_IT_POSTGRES_PORT";

    private TestPostgres() {}

    /** @param name that it begins with */
    public static HikariDataSource database(String name) throws SQLException {
        String port = System.getProperty(PORT, System.getenv(PORT));
        Assumptions.assumeTrue(port != null && !port.isBlank(), "LEFT OUT: PostgreSQL. Set " + PORT + " to its port.");
        String own = name + "_" + UUID.randomUUID().toString().replace('-', '_');
        String server = "jdbc:postgresql://127.0.0.1:%s/".formatted(port);
        try (Connection database = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("create database " + own);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server + own);
        pool.setUsername("postgres");
        return pool;
    }
}
