package io.tailorline.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.ContextTables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The commands as they are typed, on a database as the server leaves it. */
class StaffCommandTest {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

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

    private void makeTables() {
        ContextTables.in(database(), "identity");
    }

    private int staff(String... words) {
        return StaffCommand.run(withSettings(words));
    }

    private int audit(String... words) {
        return AuditCommand.run(withSettings(words));
    }

    private String[] withSettings(String... words) {
        said.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--spring.datasource.url=" + url);
        all.add("--tailorline.data=" + folder);
        return all.toArray(String[]::new);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String password() {
        Matcher password = PASSWORD.matcher(said());
        assertThat(password.find()).as(said()).isTrue();
        return password.group(1);
    }

    @Test
    void accounts_are_added_listed_and_reset_and_the_log_tells_it() {
        makeTables();

        assertThat(staff("add", "Anna", "--roles=admin,tailor", "--display-name=Anna Chen"))
                .isZero();
        String first = password();
        assertThat(staff("add", "anna", "--roles=tailor")).isEqualTo(1);
        assertThat(said()).contains("There is an account 'anna' already.");
        assertThat(staff("add", "bo", "--roles=emperor")).isEqualTo(2);
        assertThat(said()).contains("'emperor' is no role. Expected: admin, tailor, cutter or planner.");
        assertThat(staff("reset", "anna")).isZero();
        String second = password();
        assertThat(staff("reset", "nobody")).isEqualTo(1);
        assertThat(said()).contains("There is no account 'nobody'.");
        assertThat(staff("list")).isZero();
        assertThat(said()).containsPattern("anna +admin,tailor +active +Anna Chen");
        assertThat(audit("verify")).isZero();
        assertThat(said()).contains("All 3 lines are as they were written");

        JdbcTemplate jdbc = new JdbcTemplate(database());
        String hash = jdbc.queryForObject("select password_hash from identity.staff_account", String.class);
        assertThat(new BCryptPasswordEncoder().matches(second, hash)).isTrue();
        assertThat(second).isNotEqualTo(first);
        assertThat(jdbc.queryForList("select account from identity.audit_entry", String.class))
                .containsOnly("console");
        jdbc.update("update identity.audit_entry set account = 'mallory' where entry_no = 2");
        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said()).contains("line 2 is changed");
    }

    @Test
    void without_the_tables_of_the_server_it_says_what_may_be_wrong() {
        assertThat(staff("list")).isEqualTo(1);
        assertThat(said()).contains("The database cannot be used").contains("the server was never started with it");
    }
}
