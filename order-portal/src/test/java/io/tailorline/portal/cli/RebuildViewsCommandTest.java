package io.tailorline.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.platform.upgrade.ContextMigrations;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.engine.EngineTables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command as it is typed, on a database as the server leaves it. */
class RebuildViewsCommandTest {

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String url = "";

    @BeforeEach
    void listen() {
        url = "jdbc:h2:file:%s".formatted(folder.resolve("db"));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    private DriverManagerDataSource database() {
        return new DriverManagerDataSource(url, "sa", "");
    }

    private int rebuild(String... words) {
        String[] all = List.of("rebuild-views", "--spring.datasource.url=" + url, "--tailorline.data=" + folder)
                .toArray(String[]::new);
        return Commands.run(RebuildViewsCommandTest.class, words.length == 0 ? all : words)
                .orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_queue_is_made_anew_of_what_waits() {
        new ContextMigrations(
                        Flyway.configure().dataSource(database()),
                        List.of(
                                SchemaHistory.of("identity"),
                                SchemaHistory.of("patternroom"),
                                SchemaHistory.of("workshop"),
                                SchemaHistory.of("cutroom"),
                                SchemaHistory.of("production"),
                                EngineTables.history()))
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database());
        jdbc.update("insert into production.cut_order (order_id, state, reasons, due, created_at, changed_at)"
                + " values ('TL-1', 'REJECTED', '[]', date '2026-12-24', current_timestamp, current_timestamp)");
        jdbc.update("insert into patternroom.queue_entry (order_id, wait_id, kind, since, reasons)"
                + " values ('TL-2', 'a task that is gone', 'REVIEW', current_timestamp, '[]')");

        assertThat(rebuild()).as(said()).isZero();

        assertThat(said()).contains("1 entry in the tailor's queue, 0 jobs in the genealogy of cloth.");
        assertThat(jdbc.queryForList("select order_id || ' ' || kind from patternroom.queue_entry", String.class))
                .containsExactly("TL-1 SENT_BACK");
    }

    @Test
    void without_the_tables_of_the_server_it_says_what_may_be_wrong() {
        assertThat(rebuild()).isEqualTo(1);
        assertThat(said()).contains("The database cannot be used").contains("the server was never started with it");
    }

    @Test
    void it_says_of_which_version_it_is() {
        assertThat(rebuild("rebuild-views", "--version")).isZero();
        assertThat(said()).startsWith("order-portal ");
    }
}
