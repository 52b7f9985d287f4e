package io.tailorline.load.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tailorline.portal.TailorlineApplication;
import io.tailorline.workflow.role.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;

/**
 * This version on databases that others left, with an order in every place where one can wait: each start is refused in
 * one sentence and changes nothing. How the databases were made is in docs/load.md.
 */
class StoredDatabasesTest {

    private static final Path DUMPS = Path.of("src/test/resources/stored-databases");
    private static final String POSTGRES_PORT = "TAILORLINE_IT_POSTGRES_PORT";
    private static final String NAMELESS = "a version of Tailorline that did not store its name (schema %s)";
    private static final String OWN = ", and this is Tailorline ";

    @TempDir
    Path folder;

    /** Versions that this one does not continue, and what it says to them. */
    enum Left {
        OF_26_NOVEMBER("2026-11-26", NAMELESS.formatted("5/101"), stranded(17)),
        OF_28_NOVEMBER("2026-11-28", NAMELESS.formatted("10/101"), stranded(19)),
        OF_A_NEWER_ONE("newer", "Tailorline 9.0.0 (schema 98/110)", "which does not know its change V98.");

        private final String name;
        private final String writer;
        private final String reason;

        Left(String name, String writer, String reason) {
            this.name = name;
            this.writer = writer;
            this.reason = reason;
        }

        /** Every order of it: all come to the bean that was renamed, or back to it. */
        private static String stranded(int orders) {
            return ("which cannot continue %d of its orders (TL-TEST-01, TL-TEST-02, TL-TEST-03 and %d more):"
                            + " they need readMarkerStep.read with 1 argument.")
                    .formatted(orders, orders - 3);
        }

        Path dump(String database) {
            return DUMPS.resolve(name + "." + database + ".gz");
        }
    }

    private static StartRefused refusal(String... settings) {
        Throwable thrown = catchThrowable(() -> SpringApplication.run(TailorlineApplication.class, settings));
        while (thrown != null && !(thrown instanceof StartRefused)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(StartRefused.class);
        return (StartRefused) thrown;
    }

    private static void says(StartRefused refused, Left left) {
        assertThat(refused.getMessage())
                .startsWith("The database was written by " + left.writer + OWN)
                .endsWith(left.reason)
                .doesNotContain("\n");
        assertThat(refused.cure()).startsWith("Start the version that wrote it").endsWith("was changed.");
    }

    /** Every change that the database has been through, and its diagrams. */
    private static List<String> history(Connection database) throws SQLException {
        List<String> history = new ArrayList<>();
        for (String query : List.of(
                "select \"script\" from \"flyway_schema_history\" order by \"installed_rank\"",
                "select id_ from act_re_procdef order by id_",
                "select id_ from act_ru_execution order by id_")) {
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    history.add(rows.getString(1));
                }
            }
        }
        return history;
    }

    @ParameterizedTest
    @EnumSource
    void a_start_on_a_file_that_it_cannot_continue_is_refused_and_changes_nothing(Left left)
            throws IOException, SQLException {
        DatabaseDump.restoreFile(left.dump("h2"), folder);
        String url = "jdbc:h2:file:" + folder.resolve("db").resolve("tailorline");
        List<String> before;
        try (Connection database = DriverManager.getConnection(url, "sa", "")) {
            before = history(database);
        }

        StartRefused refused = refusal(
                "--tailorline.data=" + folder,
                "--server.port=0",
                "--tailorline.metrics.port=0",
                "--spring.datasource.username=sa",
                "--spring.datasource.password=");

        says(refused, left);
        try (Connection database = DriverManager.getConnection(url, "sa", "")) {
            assertThat(history(database)).hasSizeGreaterThan(20).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_on_postgresql(Left left) throws IOException, SQLException {
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
        List<String> before;
        try (Connection database = DriverManager.getConnection(server + name, "postgres", "")) {
            DatabaseDump.restore(left.dump("postgresql"), database);
        }
        try (Connection database = DriverManager.getConnection(server + name, "postgres", "")) {
            before = history(database);
        }

        StartRefused refused = refusal(
                "--spring.profiles.active=production",
                "--tailorline.roles=portal",
                "--tailorline.data=" + folder,
                "--server.port=0",
                "--tailorline.metrics.port=0",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=1",
                "--spring.datasource.url=" + server + name,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");

        says(refused, left);
        try (Connection database = DriverManager.getConnection(server + name, "postgres", "")) {
            assertThat(history(database)).hasSizeGreaterThan(20).isEqualTo(before);
        }
    }
}
