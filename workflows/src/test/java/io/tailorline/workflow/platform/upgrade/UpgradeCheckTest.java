package io.tailorline.workflow.platform.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.upgrade.OpenOrders.Stranded;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpgradeCheckTest {

    private final TestDatabase database = new TestDatabase();
    private final ContextMigrations migrations = new ContextMigrations(
            Flyway.configure().dataSource(database.dataSource()),
            List.of(SchemaHistory.of("platform"), SchemaHistory.of("production")));

    @AfterEach
    void close() {
        database.close();
    }

    private UpgradeCheck check(String version, Stranded... stranded) {
        return new UpgradeCheck(version, (database, schema) -> List.of(stranded), database.clock());
    }

    private StartRefused refusal(UpgradeCheck check) {
        return catchThrowableOfType(StartRefused.class, () -> check.before(migrations));
    }

    private void applied(String version) {
        database.jdbc()
                .sql("""
                    insert into production."flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                        "checksum", "installed_by", "execution_time", "success")
                    values (?, ?, 'of a later release', 'SQL', 'V.sql', 1, 'SA', 1, true)
                    """)
                .params(1000 + Integer.parseInt(version), version)
                .update();
    }

    private int rows() {
        return database.jdbc()
                .sql("select count(*) from platform.written_by")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_release_continues_what_it_wrote() {
        check("0.2.0").after(migrations);
        check("0.2.0").after(migrations);
        assertThat(rows()).isEqualTo(1);
        assertThatCode(() -> check("0.2.0").before(migrations)).doesNotThrowAnyException();
        assertThatCode(() -> check("0.3.0").before(migrations)).doesNotThrowAnyException();
    }

    @Test
    void a_database_of_a_newer_release_is_refused_with_both_names_and_the_way() {
        check("0.3.0").after(migrations);
        applied("98");
        applied("998");

        StartRefused refused = refusal(check("0.2.0"));

        assertThat(refused.getMessage())
                .matches("The database was written by Tailorline 0\\.3\\.0 \\(schema platform 1, production 5\\), and"
                        + " this is Tailorline 0\\.2\\.0 \\(schema platform 1, production 5\\), which does not"
                        + " know its changes production 98, production 998\\.");
        assertThat(refused.cure())
                .isEqualTo("Start the version that wrote it, or a later one, or restore a backup of before the upgrade."
                        + " Nothing in the database was changed.");
    }

    @Test
    void a_release_that_did_not_store_its_name_is_told_by_its_schema() {
        database.jdbc().sql("drop table platform.written_by").update();
        applied("98");

        assertThat(refusal(check("0.2.0")).getMessage())
                .startsWith("The database was written by a version of Tailorline that did not store its name (schema"
                        + " platform 1, production 98), and");
    }

    @Test
    void a_change_that_was_another_one_is_refused() {
        database.jdbc()
                .sql("update production.\"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '1'")
                .update();

        assertThat(refusal(check("0.2.0")).getMessage()).endsWith("whose change production 1 made other tables.");
    }

    @Test
    void orders_that_would_be_stranded_are_named() {
        check("0.1.0").after(migrations);

        StartRefused refused = refusal(check(
                "0.2.0",
                new Stranded(List.of("TL-3", "TL-1"), List.of("readMarkerStep.read with 1 argument")),
                new Stranded(List.of("TL-2", "TL-4", "TL-5"), List.of("readMarkerStep.read with 1 argument"))));

        assertThat(refused.getMessage())
                .contains("written by Tailorline 0.1.0 (schema ", "and this is Tailorline 0.2.0 (schema ")
                .endsWith("which cannot continue 5 of its orders (TL-1, TL-2, TL-3 and 2 more):"
                        + " they need readMarkerStep.read with 1 argument.");
        assertThat(refused.cure())
                .startsWith("Start the version that wrote it, let these orders end or cancel them, and upgrade then.");
    }

    @Test
    void a_refusal_changes_nothing() {
        check("0.3.0").after(migrations);
        applied("98");
        refusal(check("0.2.0"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_database_whose_tables_stand_in_the_default_schema_is_of_before_and_refused() {
        database.jdbc().sql("create table cut_order (order_id varchar(64))").update();

        StartRefused refused = refusal(check("0.2.0"));

        assertThat(refused.getMessage())
                .isEqualTo(
                        "The database was written by a version of Tailorline before 0.2.0, and this is Tailorline 0.2.0"
                                + " (schema platform 1, production 5), which does not read it.");
        assertThat(refused.cure()).contains("--tailorline.data=DIR", "Nothing in the database was changed.");
    }
}
