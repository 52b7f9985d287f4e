package io.tailorline.workflow.platform.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.workflow.platform.database.StoredTables;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.production.engine.EngineTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each context has a schema and a history of its own. */
class ContextMigrationsTest {

    private static final List<SchemaHistory> ALL = List.of(
            SchemaHistory.of("platform"),
            SchemaHistory.of("production"),
            SchemaHistory.of("patternroom"),
            SchemaHistory.of("workshop"),
            SchemaHistory.of("cutroom"),
            EngineTables.history());

    @TempDir
    Path scripts;

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");

    @AfterEach
    void close() {
        database.dispose();
    }

    private ContextMigrations migrations() {
        return new ContextMigrations(Flyway.configure().dataSource(database), ALL);
    }

    private void put(String context, String script, String sql) throws Exception {
        Path folder = Files.createDirectories(scripts.resolve("db").resolve(context));
        Files.writeString(folder.resolve(script), sql);
    }

    /** With later changes, found before the real ones. */
    private ContextMigrations later() throws Exception {
        var loader = new java.net.URLClassLoader(
                new java.net.URL[] {scripts.toUri().toURL()}, getClass().getClassLoader());
        return new ContextMigrations(Flyway.configure(loader).dataSource(database), ALL);
    }

    @Test
    void every_context_gets_a_schema_and_the_engine_the_default_one() {
        migrations().migrate();
        assertThat(StoredTables.exists(database, "PRODUCTION", "cut_order")).isTrue();
        assertThat(StoredTables.exists(database, "CUTROOM", "cut_job")).isTrue();
        assertThat(StoredTables.exists(database, "PUBLIC", "act_ru_execution")).isTrue();
        assertThat(StoredTables.exists(database, "PUBLIC", "cut_order")).isFalse();
        assertThat(Release.schema(migrations().changes()))
                .isEqualTo("cutroom 3, engine 1, patternroom 3, platform 1, production 5, workshop 7");
        migrations().migrate();
    }

    @Test
    void a_change_that_fails_is_told_with_its_context_and_leaves_the_others_untouched() throws Exception {
        migrations().migrate();
        put("patternroom", "V99__fails.sql", "alter table patternroom.no_such_table add column x integer");
        put("production", "V99__works.sql", "alter table production.cut_order add column x integer");

        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> later().migrate());

        assertThat(refused.getMessage())
                .startsWith("The tables of the context 'patternroom' could not be changed: ")
                .containsIgnoringCase("no_such_table")
                .doesNotContain("\n");
        assertThat(refused.cure()).contains("the schema 'patternroom'", "restore the backup");
        assertThat(Release.schema(migrations().changes())).contains("cutroom 3, engine 1", "production 5");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from information_schema.columns where table_name = 'CUT_ORDER'"
                                + " and column_name = 'X'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
