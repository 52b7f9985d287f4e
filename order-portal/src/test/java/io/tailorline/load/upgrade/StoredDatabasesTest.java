package io.tailorline.load.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tailorline.portal.TailorlineApplication;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.platform.role.StartRefused;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * This version on databases that others left, with an order in every place where one can wait: a start that cannot
 * continue them is refused in one sentence and changes nothing, another brings the database up to date and leaves every
 * order where it waits. How the databases were made is in docs/load.md; how orders go on from there is in
 * {@code OlderDiagramTest}.
 */
@OnServers
class StoredDatabasesTest {

    private static final Path DUMPS = Path.of("src/test/resources/stored-databases");
    private static final String POSTGRES_PORT = "TAILORLINE_IT_POSTGRES_PORT";
    private static final String OWN = ", and this is Tailorline ";

    /** The versions that this one continues. */
    private static final String CONTINUED = "0.2.0";

    private static final String DIAGRAMS = "select id_ from act_re_procdef order by id_";
    private static final String PLACES =
            "select concat(business_key_, ' ', id_, ' ', act_id_) from act_ru_execution order by id_";
    private static final String JOBS = "select id_ from act_ru_job order by id_";

    @TempDir
    Path folder;

    /** Versions that this one does not continue, and what it says to them. */
    enum Left {
        BEFORE_CONTEXTS(
                "before-0.2.0",
                "a version of Tailorline before 0.2.0",
                "which does not read it.",
                "Let its orders end under the version that wrote it"),
        OF_A_NEWER_ONE(
                "newer",
                "Tailorline 9.0.0 (schema cutroom 1, production 98)",
                "which does not know its change production 98.",
                "Start the version that wrote it");

        private final String name;
        private final String writer;
        private final String reason;
        private final String cure;

        Left(String name, String writer, String reason, String cure) {
            this.name = name;
            this.writer = writer;
            this.reason = reason;
            this.cure = cure;
        }

        Path dump(String database) {
            return StoredDatabasesTest.dump(name, database);
        }
    }

    private static Path dump(String name, String database) {
        return DUMPS.resolve(name + "." + database + ".gz");
    }

    private static void says(StartRefused refused, Left left) {
        assertThat(refused.getMessage())
                .startsWith("The database was written by " + left.writer + OWN)
                .endsWith(left.reason)
                .doesNotContain("\n");
        assertThat(refused.cure()).startsWith(left.cure).endsWith("was changed.");
    }

    /** Every change that the database has been through, its diagrams, and where its orders are. */
    private static List<String> history(Connection database) throws SQLException {
        List<String> history = new ArrayList<>();
        for (String query : List.of(DIAGRAMS, PLACES)) {
            history.addAll(rows(database, query));
        }
        history.addAll(changes(database));
        return history;
    }

    /** The tables of all schemas, and the rows of each history of changes. */
    private static List<String> changes(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet tables =
                database.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table =
                        "\"%s\".\"%s\"".formatted(tables.getString("TABLE_SCHEM"), tables.getString("TABLE_NAME"));
                found.add(table);
                if (table.endsWith("schema_history\"")) {
                    found.addAll(
                            rows(database, "select \"script\" from %s order by \"installed_rank\"".formatted(table)));
                }
            }
        }
        return found;
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A database that a version left, and how this version is started on it. */
    private record Stored(String url, String user, List<String> settings) {

        static Stored file(Path dump, Path folder) throws IOException {
            DatabaseDump.restoreFile(dump, folder);
            return new Stored(
                    "jdbc:h2:file:" + folder.resolve("db").resolve("tailorline"),
                    "sa",
                    List.of("--tailorline.data=" + folder));
        }

        static Stored onPostgres(Path dump, Path folder) throws IOException, SQLException {
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
            Stored stored = new Stored(
                    server + name,
                    "postgres",
                    List.of(
                            "--spring.profiles.active=production",
                            "--tailorline.roles=portal",
                            "--tailorline.tables[0].name=table-1",
                            "--tailorline.tables[0].port=1",
                            "--tailorline.data=" + folder,
                            "--spring.rabbitmq.host=127.0.0.1",
                            "--spring.rabbitmq.port=1",
                            "--spring.datasource.url=" + server + name));
            try (Connection database = stored.connection()) {
                DatabaseDump.restore(dump, database);
            }
            return stored;
        }

        Connection connection() throws SQLException {
            return DriverManager.getConnection(url, user, "");
        }

        ConfigurableApplicationContext start() {
            List<String> all = new ArrayList<>(settings);
            all.addAll(List.of(
                    "--server.port=0",
                    "--tailorline.metrics.port=0",
                    "--spring.datasource.username=" + user,
                    "--spring.datasource.password="));
            return SpringApplication.run(TailorlineApplication.class, all.toArray(String[]::new));
        }

        StartRefused refusal() {
            Throwable thrown = catchThrowable(this::start);
            while (thrown != null && !(thrown instanceof StartRefused)) {
                thrown = thrown.getCause();
            }
            assertThat(thrown).isInstanceOf(StartRefused.class);
            return (StartRefused) thrown;
        }
    }

    private static void isRefused(Stored stored, Left left) throws SQLException {
        List<String> before;
        try (Connection database = stored.connection()) {
            before = history(database);
        }

        says(stored.refusal(), left);

        try (Connection database = stored.connection()) {
            assertThat(history(database)).hasSizeGreaterThan(20).isEqualTo(before);
        }
    }

    /** So that orders stay where they are. */
    private static void suspendJobs(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("update act_ru_job set suspension_state_ = 2");
        }
    }

    private static void isContinued(Stored stored) throws SQLException {
        List<String> changes;
        List<String> diagrams;
        List<String> places;
        List<String> jobs;
        try (Connection database = stored.connection()) {
            changes = changes(database);
            diagrams = rows(database, DIAGRAMS);
            places = rows(database, PLACES);
            jobs = rows(database, JOBS);
            suspendJobs(database);
        }

        stored.start().close();

        try (Connection database = stored.connection()) {
            assertThat(changes(database)).containsAll(changes);
            assertThat(rows(database, DIAGRAMS)).containsAll(diagrams);
            assertThat(rows(database, PLACES)).hasSizeGreaterThan(20).isEqualTo(places);
            assertThat(rows(database, JOBS)).hasSizeGreaterThan(5).isEqualTo(jobs);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_start_on_a_file_that_it_cannot_continue_is_refused_and_changes_nothing(Left left)
            throws IOException, SQLException {
        isRefused(Stored.file(left.dump("h2"), folder), left);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_on_postgresql(Left left) throws IOException, SQLException {
        isRefused(Stored.onPostgres(left.dump("postgresql"), folder), left);
    }

    @Test
    void a_file_that_it_continues_is_brought_up_to_date_with_every_order_where_it_was()
            throws IOException, SQLException {
        isContinued(Stored.file(dump(CONTINUED, "h2"), folder));
    }

    @Test
    void a_database_in_postgresql_that_it_continues_is_too() throws IOException, SQLException {
        isContinued(Stored.onPostgres(dump(CONTINUED, "postgresql"), folder));
    }
}
