package io.tailorline.workflow.platform.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tailorline.workflow.platform.database.StoredTables;
import io.tailorline.workflow.production.engine.EngineTables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL looks first into the schema of its user's name, and a user may be named like a context. */
class DefaultSchemaTest {

    private static final String PORT = "TAILORLINE_IT_POSTGRES_PORT";

    /** As with the user {@code production} once the schema {@code production} is there. */
    private static DataSource inMemory() {
        return new DriverManagerDataSource(
                ("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;INIT=create schema if not exists production\\;"
                                + "set schema_search_path production, public\\;set schema production")
                        .formatted(UUID.randomUUID()),
                "sa",
                "");
    }

    private static DataSource onPostgres() throws SQLException {
        String port = Optional.ofNullable(System.getProperty(PORT, System.getenv(PORT)))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Assumptions.abort("LEFT OUT: PostgreSQL. Set " + PORT + " to its port."));
        String server = "jdbc:postgresql://127.0.0.1:%s/".formatted(port);
        String name = "of_production_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_roles where rolname = 'production'")
                    .next()) {
                statement.execute("create role production login superuser");
            }
            statement.execute("create database " + name + " owner production");
        }
        return new DriverManagerDataSource(server + name, "production", "");
    }

    private static ContextMigrations migrations(DataSource database) {
        return new ContextMigrations(
                Flyway.configure().dataSource(database),
                List.of(
                        SchemaHistory.of("platform"),
                        SchemaHistory.of("production"),
                        SchemaHistory.of("patternroom"),
                        SchemaHistory.of("workshop"),
                        EngineTables.history()));
    }

    private static void start(DataSource database) {
        ContextMigrations migrations = migrations(database);
        UpgradeCheck check = new UpgradeCheck("0.2.0", (of, schema) -> List.of(), InstantSource.system());
        check.before(migrations);
        migrations.migrate();
        check.after(migrations);
    }

    /** Of all schemas, without regard to how the database writes names. */
    private static List<String> schemasWith(DataSource database, String table) {
        return JdbcClient.create(database)
                .sql("select lower(table_schema) from information_schema.tables where lower(table_name) = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    private static void startsTwice(DataSource database) {
        start(database);
        assertThatCode(() -> start(database)).doesNotThrowAnyException();
        assertThat(schemasWith(database, "act_ru_execution")).containsExactly("public");
        assertThat(schemasWith(database, "engine_schema_history")).containsExactly("public");
        assertThat(schemasWith(database, "cut_order")).containsExactly("production");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from act_ru_execution")
                        .query(Integer.class)
                        .single())
                .as("the engine finds its tables without a schema's name")
                .isZero();
    }

    @Test
    void a_user_named_like_a_context_has_the_engines_tables_in_the_public_schema() {
        startsTwice(inMemory());
    }

    @Test
    void so_has_one_in_postgresql() throws SQLException {
        startsTwice(onPostgres());
    }

    @Test
    void an_underscore_in_a_name_is_no_wildcard() {
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        JdbcClient.create(database).sql("create table cutxorder (id integer)").update();
        assertThat(StoredTables.exists(database, "PUBLIC", "cut_order")).isFalse();
        assertThat(StoredTables.exists(database, "PUBLIC", "cutxorder")).isTrue();
        assertThat(StoredTables.exists(database, "PUBLI_", "cutxorder")).isFalse();
    }
}
