package io.tailorline.load.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.testkit.OnServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Two portals that begin on one database at the same time: both come up, and each change is made once. */
@OnServers
class SimultaneousStartsTest {

    private static final List<String> HISTORIES = List.of(
            "cutroom.flyway_schema_history",
            "identity.flyway_schema_history",
            "patternroom.flyway_schema_history",
            "platform.flyway_schema_history",
            "production.flyway_schema_history",
            "sales.flyway_schema_history",
            "engine_schema_history");

    @TempDir
    Path folder;

    /** Two applications in one process would set up its one log at the same time. */
    @BeforeAll
    static void leave_the_log_as_it_is() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void let_the_next_set_it_up() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    private void bothComeUp(StoredDatabase stored, String... diagrams) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch ready = new CountDownLatch(2);
            List<Future<ConfigurableApplicationContext>> starting = new ArrayList<>();
            for (String data : List.of("one", "other")) {
                starting.add(two.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return stored.startPortal(folder.resolve(data));
                }));
            }
            for (Future<ConfigurableApplicationContext> portal : starting) {
                try (ConfigurableApplicationContext up = portal.get()) {
                    assertThat(up.isActive()).isTrue();
                }
            }
        } finally {
            two.shutdown();
        }
        eachChangeIsMadeOnce(stored, diagrams);
    }

    private static void eachChangeIsMadeOnce(StoredDatabase stored, String... diagrams) throws SQLException {
        for (String history : HISTORIES) {
            assertThat(rows(
                            stored,
                            "select version from " + history
                                    + " where version <> '0' and type <> 'SCHEMA' order by version"))
                    .as(history)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(rows(stored, "select version from " + history + " where not success"))
                    .isEmpty();
        }
        assertThat(rows(stored, "select key_ || ' ' || version_ from act_re_procdef"))
                .as("diagrams")
                .containsExactlyInAnyOrder(diagrams);
        assertThat(rows(stored, "select version from platform.written_by"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static List<String> rows(StoredDatabase stored, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = stored.connection();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void on_an_empty_database() throws Exception {
        bothComeUp(StoredDatabase.emptyOnPostgres(folder), "order-to-cut 1", "material-to-cut 1", "lay-to-cut 1");
    }

    @Test
    void on_a_database_of_the_last_release() throws Exception {
        bothComeUp(
                StoredDatabase.onPostgres("0.2.0", folder),
                "order-to-cut 1",
                "order-to-cut 2",
                "material-to-cut 1",
                "lay-to-cut 1");
    }
}
