package io.tailorline.load.upgrade;

import io.tailorline.portal.TailorlineApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that a version left, and how this version is started on it. */
record StoredDatabase(String url, String user, Path folder) {

    private static final Path DUMPS = Path.of("src/test/resources/stored-databases");
    private static final String POSTGRES_PORT = "TAILORLINE_IT_POSTGRES_PORT";

    /** H2's file, where an embedded installation looks for it. */
    static StoredDatabase file(String name, Path folder) throws IOException {
        DatabaseDump.restoreFile(DUMPS.resolve(name + ".h2.gz"), folder);
        return emptyFile(folder);
    }

    static StoredDatabase emptyFile(Path folder) {
        return new StoredDatabase("jdbc:h2:file:" + folder.resolve("db").resolve("tailorline"), "sa", folder);
    }

    /** In the PostgreSQL that whoever runs the build has started; where there is none the test is left out. */
    static StoredDatabase onPostgres(String name, Path folder) throws IOException, SQLException {
        StoredDatabase stored = emptyOnPostgres(folder);
        try (Connection database = stored.connection()) {
            DatabaseDump.restore(DUMPS.resolve(name + ".postgresql.gz"), database);
        }
        return stored;
    }

    static StoredDatabase emptyOnPostgres(Path folder) throws SQLException {
        int port = Optional.ofNullable(System.getProperty(POSTGRES_PORT, System.getenv(POSTGRES_PORT)))
                .filter(text -> !text.isBlank())
                .map(Integer::valueOf)
                .orElseGet(() -> Assumptions.abort("LEFT OUT: PostgreSQL. Set " + POSTGRES_PORT + " to its port."));
        String name = "stored_" + UUID.randomUUID().toString().replace('-', '_');
        String server = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
        try (Connection database = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("create database " + name);
        }
        return new StoredDatabase(server + name, "postgres", folder);
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    boolean isInFolder() {
        return url.startsWith("jdbc:h2:");
    }

    /** Everything in one process: portal, broker, nester, and a table that moves fast. */
    ConfigurableApplicationContext startAll() {
        return start(folder, "--tailorline.simulated-speed=1000");
    }

    /**
     * A portal whose broker is away.
     *
     * @param data a folder of its own
     */
    ConfigurableApplicationContext startPortal(Path data) {
        return start(
                data,
                "--spring.profiles.active=production",
                "--tailorline.roles=portal",
                "--tailorline.tables[0].name=table-1",
                "--tailorline.tables[0].port=1",
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=1",
                "--spring.datasource.url=" + url);
    }

    private ConfigurableApplicationContext start(Path data, String... settings) {
        Stream<String> all = Stream.of(
                "--server.port=0",
                "--tailorline.metrics.port=0",
                "--tailorline.data=" + data,
                "--tailorline.nesting.iterations=1",
                "--tailorline.least-cloth-use=0",
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=");
        return SpringApplication.run(
                TailorlineApplication.class,
                Stream.concat(all, Stream.of(settings)).toArray(String[]::new));
    }
}
