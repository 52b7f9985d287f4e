package io.tailorline.load.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.platform.role.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * This version on databases that it cannot continue: the start is refused in one sentence and changes nothing. How they
 * were made is in docs/load.md; those that it continues are in {@link ContinuedOrdersTest}.
 */
@OnServers
class StoredDatabasesTest {

    private static final String OWN = ", and this is Tailorline ";

    private static final String DIAGRAMS = "select id_ from act_re_procdef order by id_";
    private static final String PLACES =
            "select concat(business_key_, ' ', id_, ' ', act_id_) from act_ru_execution order by id_";

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

    private static StartRefused refusal(ThrowingCallable start) {
        Throwable thrown = catchThrowable(start);
        while (thrown != null && !(thrown instanceof StartRefused)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(StartRefused.class);
        return (StartRefused) thrown;
    }

    private static void isRefused(StoredDatabase stored, ThrowingCallable start, Left left) throws SQLException {
        List<String> before;
        try (Connection database = stored.connection()) {
            before = history(database);
        }

        says(refusal(start), left);

        try (Connection database = stored.connection()) {
            assertThat(history(database)).hasSizeGreaterThan(20).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_start_on_a_file_that_it_cannot_continue_is_refused_and_changes_nothing(Left left)
            throws IOException, SQLException {
        StoredDatabase stored = StoredDatabase.file(left.name, folder);
        isRefused(stored, stored::startAll, left);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_on_postgresql(Left left) throws IOException, SQLException {
        StoredDatabase stored = StoredDatabase.onPostgres(left.name, folder);
        isRefused(stored, () -> stored.startPortal(folder), left);
    }

    @Test
    void a_context_whose_change_fails_is_named_by_the_start_that_ends_and_the_others_are_as_they_should_be()
            throws SQLException {
        StoredDatabase stored = StoredDatabase.emptyFile(folder);
        try (Connection database = stored.connection();
                Statement statement = database.createStatement()) {
            statement.execute("create schema patternroom");
            statement.execute("create table patternroom.of_somebody_else (id integer)");
        }

        StartRefused refused = refusal(stored::startAll);

        assertThat(refused.getMessage())
                .startsWith("The tables of the context 'patternroom' could not be changed: ")
                .doesNotContain("\n");
        try (Connection database = stored.connection()) {
            assertThat(changes(database))
                    .contains("V1__baseline.sql", "\"CUTROOM\".\"CUT_JOB\"", "\"PATTERNROOM\".\"OF_SOMEBODY_ELSE\"")
                    .doesNotContain("\"PATTERNROOM\".\"SPECIFICATION\"", "\"PRODUCTION\".\"CUT_ORDER\"");
        }
    }
}
